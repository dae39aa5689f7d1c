"""How much was seen of each outlet on each day."""

from __future__ import annotations

from dateline.web.api.shapes.shape import Day, Next, Shape


class CoverageRow(Shape):
    """What was seen, read and failed of an outlet on a day of publication, and the claims found."""

    outlet: str | None
    day: Day
    seen: int
    read: int
    failed: int
    claims: int


class CoveragePage(Shape):
    """A page of the coverage log, by outlet and day."""

    items: list[CoverageRow]
    next: Next
