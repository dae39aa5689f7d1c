"""What comparing reads of a claim, computed once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.incidents.kinds import Kinds
from dateline.incidents.sides import side
from dateline.incidents.tokens import telling
from dateline.model import FiledClaim, FiledParty, Place

Part = Literal["tells", "denies", "foretells"]


@dataclass(frozen=True, slots=True)
class Facts:
    """A claim as comparisons see it.

    Days are proleptic ordinals; `first` and `last` are None for an undated claim. `doers` and
    `sufferers` are names of sides and, without a side, of actors. `voice` tells speakers apart inside
    one report. `counts` are (what, low, high).
    """

    id: str
    report: str
    copies: str
    kind: str
    group: str
    part: Part
    place: Place | None
    first: int | None
    last: int | None
    published: int | None
    doers: tuple[str, ...]
    sufferers: tuple[str, ...]
    voice: str
    counts: tuple[tuple[str, float | None, float | None], ...]
    words: tuple[str, ...]
    numbers: tuple[int, ...]


def facts_of(claim: FiledClaim, kinds: Kinds, *, wordless: bool = False) -> Facts:
    """Returns the facts of a claim; `wordless` leaves its words out, which keys need not, and costs half."""
    words, numbers = (
        ((), ()) if wordless else telling(claim.text, without=claim.place.name if claim.place else "")
    )
    return Facts(
        id=claim.id,
        report=claim.report,
        copies=claim.copies,
        kind=claim.type,
        group=kinds.group(claim.type),
        part=part_of(claim),
        place=claim.place,
        first=claim.start.toordinal() if claim.start else None,
        last=claim.end.toordinal() if claim.end else None,
        published=claim.published.toordinal() if claim.published else None,
        doers=_named(claim.actors),
        sufferers=_named(claim.targets),
        voice=" > ".join(party.name or party.text for party in claim.sources),
        counts=tuple((q.what, q.low, q.high) for q in claim.quantities),
        words=words,
        numbers=numbers,
    )


def part_of(claim: FiledClaim) -> Part:
    """Returns what a claim does for an occurrence: tells it, denies it, or speaks of it beforehand."""
    if claim.modality != "actual":
        return "foretells"
    return "denies" if claim.polarity == "negative" else "tells"


def _named(parties: tuple[FiledParty, ...]) -> tuple[str, ...]:
    names = {side(party) or _unsided(party) for party in parties}
    return tuple(sorted(name for name in names if name))


def _unsided(party: FiledParty) -> str | None:
    return None if party.code in ("UNK", "") else party.id or party.code
