"""Formats of exports."""

from __future__ import annotations

from pydantic import Field

from dateline.web.api.shapes.shape import Shape


class ExportFormat(Shape):
    """A format: what it holds, what it drops; `subjects` are what its rows may be, the first by default."""

    name: str = Field(examples=["geojson"])
    title: str
    about: str
    drops: list[str]
    subjects: list[str]
    suffix: str


class FormatsAnswer(Shape):
    """All formats of exports."""

    items: list[ExportFormat]
