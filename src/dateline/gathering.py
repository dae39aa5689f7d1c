"""Gathers from the ledger what a situation report is made from."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline import __version__
from dateline.brief import Context, Heading, Materials, Seen, context_of, period_before
from dateline.errors import FilterUnreadable
from dateline.ledger.parameters import parse_filter

if TYPE_CHECKING:
    from dateline.ledger import Ledger
    from dateline.model import Contradiction, FiledClaim, Filter, Incident

Period = tuple[dt.date, dt.date]
# Under the 32,766 values that one statement of SQLite may hold.
_AT_ONCE = 10_000


def period_of(start: str, end: str) -> Period:
    """Returns the inclusive period; raises FilterUnreadable where a day is none or the end comes first."""
    days = parse_filter({"from": start, "to": end})
    if days.start is None or days.end is None:
        raise FilterUnreadable("A situation report needs both days.", expected="--from DATE --to DATE")
    if days.end < days.start:
        raise FilterUnreadable(
            f"--to {days.end} is before --from {days.start}.",
            expected="the first day first",
            cure="swap them",
        )
    return days.start, days.end


def gather(ledger: Ledger, period: Period, parameters: Mapping[str, str], area: str) -> Materials:
    """Returns the materials of a period and an area given as filter parameters; `area` says it in words."""
    everywhen = parse_filter(parameters)
    here = replace(everywhen, start=period[0], end=period[1])
    earlier = period_before(*period)
    incidents = tuple(ledger.incidents(here))
    claims = {claim.id: claim for claim in _claims(ledger, incidents, everywhen, period)}
    headings, contexts = _headings_and_contexts(ledger, claims.values())
    return Materials(
        start=period[0],
        end=period[1],
        area=area,
        as_of=dt.datetime.now(dt.UTC),
        program=f"Dateline {__version__}",
        incidents=incidents,
        before=tuple(ledger.incidents(replace(everywhen, start=earlier[0], end=earlier[1]))),
        claims=tuple(claims.values()),
        contradictions=_contradictions(ledger, incidents),
        headings=headings,
        contexts=contexts,
        seen=_seen(ledger, period),
        seen_before=_seen(ledger, earlier),
        undated=ledger.tally_incidents(everywhen).undated or 0,
        filed=ledger.tally_claims(here).fitting,
        held=ledger.tally_claims().all,
    )


def _claims(
    ledger: Ledger, incidents: Iterable[Incident], everywhen: Filter, period: Period
) -> Iterator[FiledClaim]:
    """The claims of the incidents, and what was published in the period of plans, fears and denials."""
    ids = dict.fromkeys(i for one in incidents for i in (*one.claims, *one.denials, *one.foretold))
    for some in _batches(ids):
        yield from ledger.filed_claims(ids=some)
    for claim in ledger.filed_claims(everywhen, published=period):
        if claim.modality != "actual" or claim.polarity == "negative":
            yield claim


def _contradictions(ledger: Ledger, incidents: Iterable[Incident]) -> tuple[Contradiction, ...]:
    ids = {incident.id for incident in incidents}
    return tuple(clash for clash in ledger.contradictions() if clash.incident in ids)


def _headings_and_contexts(
    ledger: Ledger, claims: Iterable[FiledClaim]
) -> tuple[tuple[Heading, ...], dict[str, Context]]:
    """What is known of the claims' reports, each read once, and the words around each claim's own."""
    by_report: dict[str, list[FiledClaim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    headings: list[Heading] = []
    contexts: dict[str, Context] = {}
    for id_, told in by_report.items():
        report = ledger.report(id_)
        headings.append(Heading(id_, report.outlet, report.published, report.title, report.origin))
        contexts |= {one.id: context_of(report.text, one.evidence) for one in told if one.evidence}
    return tuple(headings), contexts


def _seen(ledger: Ledger, period: Period) -> Seen:
    rows = [row for row in ledger.coverage(start=period[0], end=period[1]) if row.read]
    return Seen(sum(row.read for row in rows), len({row.outlet for row in rows}))


def _batches(ids: Iterable[str]) -> Iterator[list[str]]:
    held = list(ids)
    for first in range(0, len(held), _AT_ONCE):
        yield held[first : first + _AT_ONCE]
