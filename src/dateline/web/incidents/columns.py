"""Who tells an incident: a column for each side, in it a group for each voice, in it the claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from dateline.ledger import Shown
from dateline.model import Incident, Voice
from dateline.web.names import Names

Role = Literal["tells", "denies", "foretells"]
_ROLES: tuple[tuple[Role, str], ...] = (("tells", "claims"), ("denies", "denials"), ("foretells", "foretold"))

# Claims of one voice that a column can bear: three screens of it; the rest is in the downloads.
_CARDS = 40


@dataclass(frozen=True, slots=True)
class Card:
    """A claim, what it does for the incident, and the same words of the same source in copies of its text."""

    shown: Shown
    role: Role
    copies: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Voiced:
    """An independent source with its claims; `speakers` counts the names that spoke with this voice.

    `more` counts the cards that are left out of `cards`.
    """

    name: str
    speakers: int
    cards: tuple[Card, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Column:
    """A side, or with `side` None those who belong to none, with its voices."""

    side: str | None
    name: str
    voices: tuple[Voiced, ...]


def columns(incident: Incident, claims: Mapping[str, Shown], names: Names) -> tuple[Column, ...]:
    """Returns the columns: sides by the number of their claims, then those who belong to no side."""
    roles = {id_: role for role, name in _ROLES for id_ in getattr(incident, name)}
    by_side: dict[str | None, list[Voiced]] = defaultdict(list)
    for voice in incident.voices:
        if cards := _cards(voice, claims, roles):
            name, more = names.readable(voice.name), max(0, len(cards) - _CARDS)
            by_side[voice.side].append(Voiced(name, voice.speakers, cards[:_CARDS], more))
    found = [
        Column(side, names.side(side), tuple(sorted(voices, key=_most_first)))
        for side, voices in by_side.items()
    ]
    return tuple(sorted(found, key=lambda column: (column.side is None, column.name)))


def _most_first(voice: Voiced) -> tuple[int, str]:
    return -len(voice.cards), voice.name


def _cards(voice: Voice, claims: Mapping[str, Shown], roles: Mapping[str, Role]) -> tuple[Card, ...]:
    """One card for the same words in copies of one text; what tells comes before what denies or foretells."""
    groups: dict[tuple[str, ...], list[Shown]] = defaultdict(list)
    for id_ in voice.claims:
        if id_ in claims and id_ in roles:
            shown = claims[id_]
            words = " ".join(shown.public["evidence"]["text"].split()).casefold()
            groups[roles[id_], shown.copies, shown.public["type"], words].append(shown)
    order = [role for role, _ in _ROLES]
    cards = [Card(some[0], role, tuple(some[1:])) for role, some in _first_published(groups)]
    return tuple(sorted(cards, key=lambda card: (order.index(card.role), _day(card.shown))))


def _first_published(groups: Mapping[tuple[str, ...], list[Shown]]) -> Iterable[tuple[Role, list[Shown]]]:
    for key, some in groups.items():
        role = next(role for role, _ in _ROLES if role == key[0])
        yield role, sorted(some, key=_day)


def _day(shown: Shown) -> tuple[str, str]:
    return str(shown.published or "9999"), shown.public["id"]
