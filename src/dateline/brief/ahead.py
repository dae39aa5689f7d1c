"""What has not happened: planned and feared events, and what is denied without being told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.brief import phrases
from dateline.brief.entries import Told, told
from dateline.brief.sources import Numbering
from dateline.model import FiledClaim

MODALITIES = (
    ("planned", "Planned or announced"),
    ("predicted", "Expected or feared"),
    ("hypothetical", "Supposed or conditional"),
)
# As many quotes as fill some two printed pages; more are counted.
_MOST = 40


@dataclass(frozen=True, slots=True)
class Foretold:
    """An event that has not happened, as a source tells it; `linked_to` numbers the incident it became."""

    what: str
    told: Told
    linked_to: int | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """Events under one heading; `more` counts those that are left out."""

    words: str
    events: tuple[Foretold, ...]
    more: int


def outlook(
    claims: Iterable[FiledClaim], became: Mapping[str, int], numbering: Numbering
) -> tuple[Outlook, ...]:
    """Returns what is planned, expected and supposed, apart; `became` numbers the incidents by claim."""
    held = list(claims)
    groups = []
    for modality, words in MODALITIES:
        chosen = _in_order(claim for claim in held if claim.modality == modality)
        groups.append(_group(words, chosen, became, numbering))
    return tuple(group for group in groups if group.events)


def denied(claims: Iterable[FiledClaim], told_of: Iterable[str], numbering: Numbering) -> Outlook:
    """Returns what is only denied: claims of no incident that something did not happen."""
    inside = set(told_of)
    negative = (c for c in claims if c.polarity == "negative" and c.modality == "actual" and not c.background)
    return _group(
        "Denied, told by nobody", _in_order(c for c in negative if c.id not in inside), {}, numbering
    )


def _in_order(claims: Iterable[FiledClaim]) -> list[FiledClaim]:
    return sorted(claims, key=lambda claim: (str(claim.start or "9999"), claim.type, claim.id))


def _group(words: str, claims: list[FiledClaim], became: Mapping[str, int], numbering: Numbering) -> Outlook:
    events = tuple(
        Foretold(_what(claim), told(claim, numbering), became.get(claim.id)) for claim in claims[:_MOST]
    )
    return Outlook(words, events, len(claims) - len(events))


def _what(claim: FiledClaim) -> str:
    place, when = phrases.place_name(claim.place), phrases.days(claim.start, claim.end)
    return f"{phrases.kind(claim.type)}, {place}, {when}"
