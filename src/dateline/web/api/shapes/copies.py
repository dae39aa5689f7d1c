"""Reports that count as one source."""

from __future__ import annotations

from pydantic import Field

from dateline.web.api.shapes.shape import Day, Next, Shape


class Printing(Shape):
    """One place where a report was met; `score` is its likeness to its group, 1 for equal bytes."""

    report: str
    outlet: str | None
    title: str | None
    published: Day
    origin: str
    score: float = Field(ge=0, le=1)


class CopyGroup(Shape):
    """Printings of one text, the earliest first."""

    id: str
    printings: list[Printing]


class CopyPage(Shape):
    """A page of groups, the largest first."""

    items: list[CopyGroup]
    next: Next
