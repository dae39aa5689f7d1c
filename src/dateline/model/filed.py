"""A claim as it is filed: the values that linking and look-up need, without their judgements."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.span import Span


@dataclass(frozen=True, slots=True)
class FiledParty:
    """An actor, target or source: its words, the actor's standard name and registry id, and its code."""

    text: str
    name: str
    code: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class FiledClaim:
    """A claim with what is known of its report.

    `outlet` is None where it is not known; `copies` names the group of copies that the report belongs to
    (its own id where it has none), so that one wire story counts once. `start` and `end` are inclusive
    days, both None where the claim is undated; `published` is the report's day. `text` is the evidence,
    `evidence` its span in the report, None where that is not known.
    """

    id: str
    report: str
    outlet: str | None
    copies: str
    published: dt.date | None
    type: str
    polarity: str
    modality: str
    text: str
    actors: tuple[FiledParty, ...]
    targets: tuple[FiledParty, ...]
    sources: tuple[FiledParty, ...]
    place: Place | None
    start: dt.date | None
    end: dt.date | None
    quantities: tuple[Quantity, ...]
    verification: str | None
    background: bool
    confidence: float
    evidence: Span | None = None
