"""Which claims or incidents are asked for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import Literal

Sort = Literal["-date", "date", "-confidence", "confidence"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in WGS 84 degrees; where `west` is greater than `east` it crosses the 180th meridian."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Circle:
    """All points within `radius` kilometres of a point in WGS 84 degrees."""

    lat: float
    lon: float
    radius: float


@dataclass(frozen=True, slots=True)
class Filter:
    """What must hold; an empty field asks for nothing, several values of one field are alternatives.

    `q` are words that all occur in the claim's evidence, place or parties. `start` and `end` (`from` and
    `to` in addresses) are inclusive days that the claim's own period must meet: an undated claim meets
    none. `actor` matches who acts or is acted upon, `source` who says so (or the outlet, where it speaks
    itself): by registry id, by name, or by the opening letters of a code (`RUS`, `RUSMIL`). `country` is
    ISO 3166-1 alpha-3. `status` is an incident's, `outlet` the report's, which `report` names by
    its id; `modality`, `polarity` and
    `verification` are a claim's, and an incident fits by them where one of its claims does. `review` is what
    reviewers made of the claim: unreviewed, accepted, corrected, rejected, or all; without it all but the
    rejected are asked for. `sort` is by date or confidence, `-` for the greatest first; what has no date
    comes last.
    """

    q: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    type: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    modality: tuple[str, ...] = ()
    polarity: tuple[str, ...] = ()
    verification: tuple[str, ...] = ()
    report: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    bbox: Box | None = None
    near: Circle | None = None
    sort: Sort = "-date"

    def asks_only(self, *names: str) -> bool:
        """Says whether none but the fields of these names asks for anything; the order asks for nothing."""
        asking = (field for field in fields(self) if getattr(self, field.name) != field.default)
        return all(field.name in ("sort", *names) for field in asking)
