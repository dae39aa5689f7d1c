"""Why two claims are held to speak of one occurrence."""

from __future__ import annotations

from pydantic import Field

from dateline.web.api.shapes.shape import Shape


class Reason(Shape):
    """What one comparison found; `weight` is in log-odds, below 0 where it speaks against."""

    comparison: str
    level: str
    weight: float


class Link(Shape):
    """Two claims of one occurrence, the smaller id first."""

    first: str
    second: str
    score: float = Field(ge=0, le=1)
    reasons: list[Reason]
