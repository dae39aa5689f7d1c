"""Numbers the reports that are quoted, in the order in which they are first quoted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.brief.contexts import NO_CONTEXT, Context
from dateline.brief.materials import Heading
from dateline.brief.phrases import clean
from dateline.model import FiledClaim

_WEB = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered report; `same_as` is the number of an earlier source that is a copy of it."""

    number: int
    report: str
    outlet: str
    published: dt.date | None
    title: str
    address: str
    same_as: int | None


@dataclass(slots=True)
class Numbering:
    """Gives each report a number when it is first quoted; knows the words around each claim's."""

    headings: Mapping[str, Heading]
    contexts: Mapping[str, Context] = field(default_factory=dict)
    _given: dict[str, Source] = field(default_factory=dict)
    _groups: dict[str, int] = field(default_factory=dict)

    def number(self, claim: FiledClaim) -> int:
        """Returns the number of the claim's report."""
        known = self._given.get(claim.report)
        if known is None:
            known = self._source(claim)
            self._given[claim.report] = known
        return known.number

    def _source(self, claim: FiledClaim) -> Source:
        number = len(self._given) + 1
        first = self._groups.setdefault(claim.copies, number)
        heading = self.headings.get(claim.report)
        origin = clean(heading.origin) if heading else ""
        return Source(
            number=number,
            report=claim.report,
            outlet=clean(claim.outlet or "") or "outlet not known",
            published=claim.published,
            title=clean((heading.title if heading else None) or "") or "without a title",
            address=origin if origin.startswith(_WEB) else "",
            same_as=first if first != number else None,
        )

    def context(self, claim: FiledClaim) -> Context:
        """Returns the words around the claim's, on one line; none where they are not known."""
        held = self.contexts.get(claim.id, NO_CONTEXT)
        before, after = clean(held.before), clean(held.after)
        opens = " " if before and held.before[-1:].isspace() else ""
        closes = " " if after and held.after[:1].isspace() else ""
        return Context(before + opens, closes + after)

    def all(self) -> tuple[Source, ...]:
        """Returns all numbered sources, by number."""
        return tuple(self._given.values())
