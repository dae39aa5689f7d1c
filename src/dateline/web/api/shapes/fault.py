"""Errors as they leave."""

from __future__ import annotations

from pydantic import Field

from dateline.web.api.shapes.shape import Shape


class Fault(Shape):
    """What went wrong: `code` does not change between versions, the rest is for people."""

    code: str = Field(examples=["filter-unreadable"])
    found: str = Field(examples=["from='yesterday' is no day."])
    expected: str = Field(examples=["YYYY-MM-DD"])
    cure: str = Field(examples=["for example from 2024-05-14"])


class FaultAnswer(Shape):
    """The one shape of every error."""

    error: Fault
