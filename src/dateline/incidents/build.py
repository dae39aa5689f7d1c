"""What an incident is by its claims: kind, place, period, parties, figures."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from dateline.incidents.facts import part_of
from dateline.incidents.figures import figures_of
from dateline.model import FiledClaim, FiledParty, Place
from dateline.model.incident import Incident, Voice

T = TypeVar("T", bound=Hashable)

# From the most to the least exact.
_EXACTNESS = ("settlement", "near", "district", "region", "other", "country")
# Kinds that say least about what happened: another kind that a claim gives is taken before them.
_LOOSE = ("attack", "damage", "casualties")


def build(claims: Sequence[FiledClaim], voices: Sequence[Voice]) -> Incident:
    """Returns the incident of the claims, its status not yet judged; one claim at least tells it.

    Every field is one that a claim gives; what most independent voices give is taken.
    """
    voice_of = {claim: voice.name for voice in voices for claim in voice.claims}
    by_part: dict[str, list[FiledClaim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        by_part[part_of(claim)].append(claim)
    told = by_part["tells"]
    start, end = best_period(told, voice_of)
    return Incident(
        id=incident_id(told[0].id),
        type=best_kind(told, voice_of),
        place=best_place(told, voice_of),
        start=start,
        end=end,
        actors=_parties(claim.actors for claim in told),
        targets=_parties(claim.targets for claim in told),
        figures=figures_of(told, voice_of),
        claims=tuple(claim.id for claim in told),
        denials=tuple(claim.id for claim in by_part["denies"]),
        foretold=tuple(claim.id for claim in by_part["foretells"]),
        voices=tuple(voices),
        status="one-side",
        rule="",
    )


def incident_id(smallest: str) -> str:
    """Returns the id of an incident by the smallest id of the claims that tell it."""
    return "inc_" + hashlib.sha256(smallest.encode()).hexdigest()[:16]


def best_kind(claims: Sequence[FiledClaim], voice_of: Mapping[str, str]) -> str:
    """Returns the kind that most voices give, one that says how before one that leaves it open."""
    backing = _backing(claims, voice_of, lambda claim: claim.type)
    return min(backing, key=lambda kind: (kind in _LOOSE, -backing[kind], kind))


def best_place(claims: Sequence[FiledClaim], voice_of: Mapping[str, str]) -> Place | None:
    """Returns the most exact place; of several as exact, the one that most voices give."""
    backing = _backing([claim for claim in claims if claim.place], voice_of, lambda claim: claim.place)
    return min(
        (place for place in backing if place is not None),
        key=lambda place: (_EXACTNESS.index(place.precision), -backing[place], place.name),
        default=None,
    )


def best_period(
    claims: Sequence[FiledClaim], voice_of: Mapping[str, str]
) -> tuple[dt.date, dt.date] | tuple[None, None]:
    """Returns the days that most voices give; of several, the shortest and then the earliest."""
    dated = [claim for claim in claims if claim.start and claim.end]
    backing = _backing(dated, voice_of, lambda claim: (claim.start, claim.end))
    if not backing:
        return None, None
    start, end = min(backing, key=lambda p: (-backing[p], _length(p), p))
    return (start, end) if start and end else (None, None)


def _length(period: tuple[dt.date | None, dt.date | None]) -> int:
    start, end = period
    return (end - start).days if start and end else 0


def _backing(
    claims: Iterable[FiledClaim], voice_of: Mapping[str, str], value: Callable[[FiledClaim], T]
) -> dict[T, int]:
    """How many voices give each value."""
    voices: dict[T, set[str]] = defaultdict(set)
    for claim in claims:
        voices[value(claim)].add(voice_of[claim.id])
    return {key: len(names) for key, names in voices.items()}


def _parties(groups: Iterable[Sequence[FiledParty]]) -> tuple[FiledParty, ...]:
    """Each party once, under the words of the claim with the smallest id."""
    found: dict[str, FiledParty] = {}
    for party in (party for group in groups for party in group):
        found.setdefault(party.id or party.name or party.text, party)
    return tuple(found.values())
