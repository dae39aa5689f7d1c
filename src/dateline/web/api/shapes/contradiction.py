"""Two claims of one incident that cannot both be right."""

from __future__ import annotations

from pydantic import Field as Described

from dateline.model.incident import Field
from dateline.web.api.shapes.shape import Next, Shape


class Contradiction(Shape):
    """What two claims say against each other, with the words of both."""

    incident: str
    first: str
    second: str
    field: Field
    first_value: str
    second_value: str
    first_quote: str
    second_quote: str
    rule: str


class ContradictionPage(Shape):
    """A page of contradictions in order of filing."""

    items: list[Contradiction] = Described(description="In order of filing.")
    next: Next
