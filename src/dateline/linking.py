"""Wires the ledger with what finds copies and incidents: new reports are grouped, new claims linked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.incidents import Scale, keys_of, link_claims, relink
from dateline.ledger import CopyRow, Ledger, Linking, SketchRow
from dateline.model import FiledClaim
from dateline.reports.copies import Sketch, are_copies, bands, likeness, sketch

# Keys asked for in one statement: under the 32,766 values that SQLite takes.
_KEYS_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Update:
    """What bringing a ledger up to date changed: reports found to be copies, claims and incidents linked."""

    copies: int
    claims: int
    incidents: int


def update(ledger: Ledger, *, linker: str, scale: Scale | None = None, anew: bool = False) -> Update:
    """Groups the copies among new reports and links new claims; with `anew` all claims are linked again.

    It can be stopped at any moment and run again: what was not stored is found anew.
    """
    scale = scale or Scale.load()
    regrouped = frozenset(group_copies(ledger, linker=linker))
    if anew or next(ledger.incidents(limit=1), None) is None:
        claims = list(ledger.filed_claims())
        found = Linking(link_claims(claims, scale))
    else:
        lost = frozenset(ledger.lost_claims())
        claims = list(_to_link(ledger, regrouped, lost))
        if not claims and not lost:
            return Update(len(regrouped), 0, 0)
        part = relink(claims, lambda keys: _filed_under(ledger, keys), scale)
        found = Linking(part.linked, part.touched | lost)
    ledger.store_incidents(found, linker=linker)
    ledger.store_keys({claim.id: keys_of(claim, scale) for claim in claims})
    return Update(len(regrouped), len(claims), len(found.linked.incidents))


def group_copies(ledger: Ledger, *, linker: str) -> Iterator[str]:
    """Sketches the reports that have no sketch, files them with their copies, and yields what was regrouped.

    A group bears the smallest id of its reports, so that it does not depend on their order.
    """
    groups = {p.report: group.id for group in ledger.copies() for p in group.printings}
    for report, text in list(ledger.unsketched()):
        drawn = sketch(text)
        near = {
            row.report: Sketch(row.least, row.runs, row.figures) for row in ledger.sketches_in(bands(drawn))
        }
        alike = {other: likeness(drawn, its) for other, its in near.items() if are_copies(drawn, its)}
        if alike:
            joined = {groups.get(other, other) for other in (report, *alike)}
            members = {r for r, group in groups.items() if group in joined} | {report, *alike}
            name = min(members)
            moved = sorted(r for r in members if groups.get(r) != name)
            placed = [CopyRow(name, r, round(alike.get(r, max(alike.values())), 3)) for r in moved]
            ledger.store_copies(placed, linker=linker)
            groups.update(dict.fromkeys(members, name))
            yield from moved
        # The sketch comes last: a report without one is looked at again.
        ledger.store_sketch(SketchRow(report, drawn.least, drawn.runs, drawn.figures, bands(drawn)))


def _to_link(ledger: Ledger, regrouped: frozenset[str], lost: frozenset[str]) -> Iterator[FiledClaim]:
    """Claims that were never linked, those of regrouped reports, and those left behind by lost ones."""
    seen: set[str] = set()
    for claim in ledger.unlinked_claims():
        seen.add(claim.id)
        yield claim
    left: set[str] = set()
    if lost:
        for incident in ledger.incidents():
            members = {*incident.claims, *incident.denials, *incident.foretold}
            left |= members - lost if members & lost else set()
    again: list[Iterable[FiledClaim]] = []
    if regrouped:
        again.append(ledger.filed_claims(reports=regrouped))
    if left:
        again.append(ledger.filed_claims(ids=left))
    for claims in again:
        for claim in claims:
            if claim.id not in seen:
                seen.add(claim.id)
                yield claim


def _filed_under(ledger: Ledger, keys: frozenset[str]) -> Iterator[FiledClaim]:
    ordered = sorted(keys)
    seen: set[str] = set()
    for start in range(0, len(ordered), _KEYS_AT_ONCE):
        for claim in ledger.filed_under(ordered[start : start + _KEYS_AT_ONCE]):
            if claim.id not in seen:
                seen.add(claim.id)
                yield claim
