"""Wires the ledger with what finds copies and incidents: new reports are grouped, new claims linked."""

from __future__ import annotations

from collections.abc import Iterator
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
    with ledger.linking_alone():
        return _update(ledger, linker=linker, scale=scale, anew=anew)


def _update(ledger: Ledger, *, linker: str, scale: Scale, anew: bool) -> Update:
    regrouped = frozenset(group_copies(ledger, linker=linker))
    # First: a judgement that comes after these were looked up leaves its claims to the next run.
    reviewed, last = ledger.reviews.latest(), ledger.last_row()
    judged = ledger.reviews.judged()
    gone = dict(ledger.gone_claims())
    if anew or next(ledger.incidents(limit=1), None) is None:
        claims = list(ledger.filed_claims())
        found = Linking(link_claims(claims, scale, judged=judged))
    else:
        claims = list(_to_link(ledger, regrouped))
        if not claims and not gone:
            return Update(len(regrouped), 0, 0)
        part = relink(
            claims,
            lambda keys: _filed_under(ledger, keys),
            scale,
            gone=gone.values(),
            judged=judged,
            named=lambda ids: ledger.filed_claims(ids=ids),
        )
        found = Linking(part.linked, part.touched)
    ledger.store_incidents(found, linker=linker)
    ledger.store_keys({claim.id: keys_of(claim, scale) for claim in claims}, up_to=last, reviewed=reviewed)
    # Last: if this is stopped before, the next run takes them into account again.
    ledger.forget_gone(gone)
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


def _to_link(ledger: Ledger, regrouped: frozenset[str]) -> Iterator[FiledClaim]:
    """Claims that were never linked as they are now, and those of regrouped reports."""
    seen: set[str] = set()
    for claim in ledger.unlinked_claims():
        seen.add(claim.id)
        yield claim
    if regrouped:
        for claim in ledger.filed_claims(reports=regrouped):
            if claim.id not in seen:
                yield claim


def _filed_under(ledger: Ledger, keys: frozenset[str]) -> Iterator[FiledClaim]:
    ordered = sorted(keys)
    seen: set[str] = set()
    for start in range(0, len(ordered), _KEYS_AT_ONCE):
        for claim in ledger.filed_under(ordered[start : start + _KEYS_AT_ONCE]):
            if claim.id not in seen:
                seen.add(claim.id)
                yield claim
