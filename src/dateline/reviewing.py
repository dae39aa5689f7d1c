"""Review as people do it: what they say is checked, kept, and followed by incidents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from itertools import combinations, product
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from dateline import __version__
from dateline.errors import ReviewRefused
from dateline.reviews import (
    Decision,
    Material,
    Review,
    ReviewConflict,
    added_claim,
    checked,
    refuse_unseen,
    value_of,
)  # fmt: skip

if TYPE_CHECKING:
    from dateline.events import Ontology
    from dateline.incidents import Scale
    from dateline.ledger import Ledger

# The claims of incidents that a reviewer was shown, by incident.
Shown = Mapping[str, Collection[str]]
_ALL: Shown = MappingProxyType({})


class Desk:
    """Where reviewers of a ledger work; decisions of several of them at once do no harm.

    Every method files one decision and returns it; all raise ReviewRefused for what cannot be, ClaimUnknown,
    ReportUnknown and IncidentUnknown. `upon` is the last review that the reviewer saw, of the claim or of
    all, 0 for none; `shown` are the claims of incidents that they saw, by incident. Where others decided
    after it, or an incident holds other claims now, ReviewConflict is raised and nothing filed.

    `link` brings incidents up to date with the decisions: `merge` and `split` do so themselves, after the
    others it is called when nobody waits for it.
    """

    def __init__(self, ledger: Ledger, ontology: Ontology, scale: Scale) -> None:
        self.ledger = ledger
        self.types = {name: _codes(ontology, name) for name in ontology.types}
        self._scale = scale
        # A merge that came while claims are linked would be taken for one that linking knew of.
        self._lock = Lock()

    def accept(self, claim: str, reviewer: str, *, why: str = "", upon: int | None = None) -> Review:
        """Confirms a claim as it stands."""
        decision = Decision("accept", claim=claim, why=why, upon=upon)
        return self.ledger.reviews.make(decision, reviewer=reviewer)

    def accept_all(
        self, claims: Iterable[str], reviewer: str, *, upon: int | None = None
    ) -> tuple[Review, ...]:
        """Confirms exactly these claims, but for those on which others decided after review `upon`."""
        made = []
        for claim in dict.fromkeys(claims):
            with suppress(ReviewConflict):
                made.append(self.accept(claim, reviewer, upon=upon))
        return tuple(made)

    def reject(self, claim: str, reviewer: str, *, why: str = "", upon: int | None = None) -> Review:
        """Says that the report makes no such claim: it leaves look-ups, exports and incidents."""
        decision = Decision("reject", claim=claim, why=why, upon=upon)
        return self.ledger.reviews.make(decision, reviewer=reviewer)

    def skip(self, claim: str, reviewer: str, *, why: str = "") -> Review:
        """Leaves a claim for later: it comes last in the reviewer's queue."""
        return self.ledger.reviews.make(Decision("skip", claim=claim, why=why), reviewer=reviewer)

    def restore(self, claim: str, reviewer: str, *, why: str = "", upon: int | None = None) -> Review:
        """Takes a rejected claim back as it was."""
        decision = Decision("restore", claim=claim, why=why, upon=upon)
        return self.ledger.reviews.make(decision, reviewer=reviewer)

    def edit(
        self, claim: str, reviewer: str, *, field: str, value: Any, why: str = "", upon: int | None = None
    ) -> Review:
        """Sets a field of a claim; what is set already is refused, so that every edit is a change."""
        held = self.ledger.reviews.claim(claim)
        after = checked(field, value, self.material(held.reviewed.public["report"]))
        decision = Decision("edit", claim=claim, field=field, after=after, why=why, upon=upon)
        if after == value_of(held.reviewed.public, field):
            # Where others set it meanwhile, that is said first.
            refuse_unseen(decision, held.history, reviewer=reviewer)
            raise ReviewRefused(
                f"{field} has this value already.", expected="another value", cure="accept the claim instead"
            )
        return self.ledger.reviews.make(decision, reviewer=reviewer)

    def add(self, report: str, reviewer: str, *, values: dict[str, Any], why: str = "") -> Review:
        """Adds a claim that the reader missed; `values` are its fields, `evidence` and `type` at least."""
        public = added_claim(report, values, self.material(report))
        decision = Decision("add", claim=public["id"], after=public, why=why)
        return self.ledger.reviews.make(decision, reviewer=reviewer)

    def undo(self, reviewer: str, *, upon: int | None = None) -> Review:
        """Takes back the reviewer's last standing decision.

        What others decided on its claim since may rest on it: ReviewConflict, unless `upon` knows of theirs.
        """
        with self._lock:
            done = self.ledger.reviews.undo(reviewer, upon=upon)
        if done.incident is not None:
            self.link()
        return done

    def merge(
        self,
        one: str,
        other: str,
        reviewer: str,
        *,
        why: str = "",
        upon: int | None = None,
        shown: Shown = _ALL,
    ) -> Review:
        """Says that two incidents are one occurrence: their claims are together from now on."""
        if one == other:
            raise ReviewRefused(f"{one} is one incident.", expected="two incidents", cure="name another one")
        first, second = self._members(one, shown), self._members(other, shown)
        pairs = tuple((a, b, True) for a, b in product(first, second))
        seen = _seen(shown, one, other)
        decision = Decision(
            "merge", incident=one, after={"with": other}, why=why, pairs=pairs, upon=upon, shown=seen
        )
        return self._judge(decision, reviewer)

    def split(
        self,
        incident: str,
        claims: Iterable[str],
        reviewer: str,
        *,
        why: str = "",
        upon: int | None = None,
        shown: Shown = _ALL,
    ) -> Review:
        """Says that some claims of an incident are another occurrence than the rest, and one among them."""
        members, chosen = self._members(incident, shown), frozenset(claims)
        away = [claim for claim in members if claim in chosen]
        rest = [claim for claim in members if claim not in chosen]
        if not away or not rest:
            raise ReviewRefused(
                f"{len(away)} of the {len(members)} claims of {incident} were chosen.",
                expected="some of its claims, not all",
                cure="tick the claims that speak of something else",
            )
        pairs = (
            *((a, b, False) for a, b in product(away, rest)),
            *((a, b, True) for a, b in combinations(away, 2)),
        )
        after, seen = {"claims": away}, _seen(shown, incident)
        decision = Decision(
            "split", incident=incident, after=after, why=why, pairs=pairs, upon=upon, shown=seen
        )
        return self._judge(decision, reviewer)

    def link(self) -> None:
        """Brings incidents up to date with all decisions so far."""
        from dateline.linking import update

        with self._lock:
            update(self.ledger, linker=__version__, scale=self._scale)

    def material(self, report: str) -> Material:
        """Returns what values of a report's claims are checked against; raises ReportUnknown."""
        return Material(self.ledger.report(report).text, self.types)

    def _members(self, incident: str, shown: Shown) -> tuple[str, ...]:
        """The claims that are judged: those that were shown, or without them all that it holds."""
        if incident in shown:
            return tuple(dict.fromkeys(shown[incident]))
        return self.ledger.incident(incident).members

    def _judge(self, decision: Decision, reviewer: str) -> Review:
        with self._lock:
            done = self.ledger.reviews.make(decision, reviewer=reviewer)
        self.link()
        return done


def _codes(ontology: Ontology, name: str) -> dict[str, Any]:
    """A type's codes of other schemes, as the public form of claims has them."""
    kind = ontology[name]
    return {
        "plover": kind.plover,
        "acled": {"event_type": kind.acled[0], "sub_event_type": kind.acled[1]} if kind.acled else None,
        "cameo_root": kind.cameo_root,
        "ucdp": kind.ucdp,
    }


def _seen(shown: Shown, *incidents: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((one, tuple(dict.fromkeys(shown[one]))) for one in incidents if one in shown)
