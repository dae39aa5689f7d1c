"""How much fits a filter."""

from __future__ import annotations

from pydantic import Field

from dateline.web.api.shapes.shape import Shape


class Tally(Shape):
    """How many rows fit, of how many; `unplaced` and `undated` of those that fit have no point or no date.

    Where `is_exact` is false, more than `fitting` rows fit and the last two are null.
    """

    fitting: int = Field(ge=0, examples=[214])
    all: int = Field(ge=0, examples=[1380])
    unplaced: int | None = Field(examples=[31])
    undated: int | None = Field(examples=[8])
    is_exact: bool = True
