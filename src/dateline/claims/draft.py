"""A claim whose fields are judged and that is not yet kept or dropped."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Attribution, Event, Judgement, Party, PlaceField, Quantity, TimeField

Parties = tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """An event with the judgement of each field."""

    event: Event
    attribution: Attribution | None
    polarity: Judgement[str]
    modality: Judgement[str]
    sources: Judgement[Parties]
    actors: Judgement[Parties]
    targets: Judgement[Parties]
    place: Judgement[PlaceField]
    time: Judgement[TimeField]
    background: Judgement[bool]
    quantities: tuple[Quantity, ...]
