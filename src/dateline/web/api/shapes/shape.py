"""What all answers share."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Offset = Annotated[int, Field(ge=0, description="Code point of the report's text.")]
Degrees = Annotated[float | None, Field(description="WGS 84; null where no point may be given.")]
Country = Annotated[str | None, Field(description="ISO 3166-1 alpha-3.", examples=["SDN"])]
Day = Annotated[str | None, Field(description="ISO 8601, inclusive.", json_schema_extra={"format": "date"})]
Next = Annotated[
    str | None,
    Field(description="Address of the next page, also in the Link header; null on the last."),
]


class Shape(BaseModel):
    """A part of an answer; later versions may add fields and take none away."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Words(Shape):
    """Verbatim words of a report, as a half-open range."""

    text: str = Field(examples=["shelled a crowded market"])
    start: Offset = Field(examples=[120])
    end: Offset = Field(examples=[144])
