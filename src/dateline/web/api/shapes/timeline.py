"""Incidents along time."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dateline.web.api.shapes.shape import Shape


class Bin(Shape):
    """The incidents that begin from `start` to `end`, both inclusive."""

    start: str = Field(json_schema_extra={"format": "date"})
    end: str = Field(json_schema_extra={"format": "date"})
    count: int
    by_status: dict[str, int]


class TimelineAnswer(Shape):
    """Bins without gaps; an incident that begins before the filter's `from` counts in the first."""

    unit: Literal["day", "week", "month", "quarter", "year", "decade", "century"]
    bins: list[Bin]
    undated: int
