"""The types of claims and the statuses of incidents."""

from __future__ import annotations

from pydantic import Field

from dateline.model.incident import Status
from dateline.web.api.shapes.claim import AcledCode
from dateline.web.api.shapes.shape import Shape


class EventTypeAnswer(Shape):
    """A type with its codes in other schemes, null where a scheme has none."""

    id: str = Field(examples=["shelling"])
    family: str = Field(description="Types of one family are easily confused.")
    title: str
    definition: str
    plover: str | None
    acled: AcledCode | None
    cameo_root: str | None
    ucdp: int | None


class TypesAnswer(Shape):
    """All types, in the order of the coding guide."""

    items: list[EventTypeAnswer]


class StatusAnswer(Shape):
    """A status with its words, and the shape and hue by which maps draw it."""

    status: Status
    words: str
    shape: str
    hue: str = Field(description="Of Okabe and Ito's palette.", examples=["#009E73"])


class StatusesAnswer(Shape):
    """All statuses, the best supported first."""

    items: list[StatusAnswer]
