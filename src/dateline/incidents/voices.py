"""Independent sources: copies collapsed, and the speakers of one side taken as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from dateline.incidents.clusters import components
from dateline.incidents.sides import sector, side
from dateline.model import FiledClaim, FiledParty
from dateline.model.incident import Voice


def voices_of(claims: Sequence[FiledClaim]) -> tuple[Voice, ...]:
    """Returns the independent voices of the claims, sorted by name.

    The voice of a claim is that of its innermost source. A side is one voice with all its speakers; a body
    that belongs to no side is one voice in all reports; people without a name, and an outlet that speaks
    for itself, are one voice for each outlet and for all copies of a text.
    """
    marks = [_marks(claim) for claim in claims]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, of_claim in enumerate(marks):
        for mark in of_claim:
            holders[mark].append(number)
    pairs = ((one, two) for held in holders.values() for one, two in pairwise(held))
    groups = components(len(claims), pairs)
    return tuple(sorted((_voice([claims[i] for i in group]) for group in groups), key=lambda v: v.name))


def speaker_of(claim: FiledClaim) -> FiledParty | None:
    """Returns who first says so: the innermost source of a chain, None for the outlet's own voice."""
    return claim.sources[-1] if claim.sources else None


def _marks(claim: FiledClaim) -> tuple[str, ...]:
    """Two claims that share a mark are one voice."""
    speaker = speaker_of(claim)
    if speaker is not None and (of_side := side(speaker)):
        return (f"side {of_side}",)
    if speaker is not None and _is_body(speaker):
        return (f"body {speaker.id or speaker.name}",)
    kind = sector(speaker.code) if speaker is not None else "own"
    copies = f"{kind} copies {claim.copies}"
    return (copies, f"{kind} outlet {claim.outlet}") if claim.outlet else (copies,)


def _is_body(speaker: FiledParty) -> bool:
    return speaker.id is not None or sector(speaker.code) in ("IGO", "NGO", "EXP", "MED")


def _voice(claims: Sequence[FiledClaim]) -> Voice:
    first = min(claims, key=lambda claim: claim.id)
    speaker = speaker_of(first)
    of_side = side(speaker) if speaker else None
    return Voice(
        name=_name(first, speaker, of_side),
        side=of_side,
        speakers=len({_speaker_name(claim) for claim in claims}),
        claims=tuple(sorted(claim.id for claim in claims)),
    )


def _name(claim: FiledClaim, speaker: FiledParty | None, of_side: str | None) -> str:
    if of_side:
        return of_side
    if speaker is not None and _is_body(speaker):
        return speaker.name or speaker.text
    outlet = claim.outlet or claim.copies
    return f"{speaker.text}, in {outlet}" if speaker is not None else outlet


def _speaker_name(claim: FiledClaim) -> str:
    speaker = speaker_of(claim)
    return (speaker.name or speaker.text) if speaker else claim.outlet or claim.copies
