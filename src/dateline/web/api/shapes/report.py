"""A report without its text."""

from __future__ import annotations

from pydantic import Field

from dateline.web.api.shapes.shape import Country, Day, Next, Shape


class Report(Shape):
    """What is known of a report; `claims`, `reader` and `read_at` are null where it could not be read."""

    id: str = Field(examples=["rep_736540bfe52a0058"])
    title: str | None
    outlet: str | None
    outlet_country: Country
    language: str = Field(description="ISO 639-1.", examples=["en"])
    published: Day
    published_how: str = Field(description="How the day was found, or why it is not known.")
    origin: str = Field(description="The file, address or record that it was read from.")
    notes: list[str]
    sha256: str = Field(description="Of the raw bytes.")
    text_sha256: str = Field(description="Of the text in UTF-8.")
    length: int = Field(ge=0, description="Code points of the text.")
    retrieved_at: str = Field(json_schema_extra={"format": "date-time"})
    claims: int | None
    reader: str | None
    read_at: str | None = Field(json_schema_extra={"format": "date-time"})


class ReportPage(Shape):
    """A page of reports, the last published first."""

    items: list[Report]
    next: Next
