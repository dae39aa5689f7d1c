"""Who speaks, and who prints it."""

from __future__ import annotations

from dateline.web.api.shapes.shape import Country, Day, Next, Shape


class Source(Shape):
    """A source, with the number of the newest 50,000 claims that are attributed to it."""

    name: str
    code: str
    id: str | None
    claims: int


class SourcePage(Shape):
    """A page of sources, who speaks most first."""

    items: list[Source]
    next: Next


class Outlet(Shape):
    """An outlet, with the number of its reports, of those that were read, and of their current claims."""

    name: str | None
    country: Country
    reports: int
    read: int
    claims: int
    first: Day
    last: Day


class OutletPage(Shape):
    """A page of outlets, who printed most first."""

    items: list[Outlet]
    next: Next
