"""A claim in its public form, with what is known of its report."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dateline.web.api.shapes.shape import Country, Day, Degrees, Next, Offset, Shape, Words
from dateline.web.api.shapes.tally import Tally

Precision = Literal["settlement", "near", "district", "region", "country", "other"]


class Party(Words):
    """An actor, target or source: its words, its name, its code of side and sector, its registry id."""

    name: str = Field(examples=["Rapid Support Forces"])
    id: str | None = Field(examples=["sdn-rsf"])
    code: str = Field(examples=["SDNREB"])


class ClaimPlace(Words):
    """Where, no more exact than the words."""

    name: str = Field(examples=["El Obeid"])
    country: Country
    admin1: str | None = Field(examples=["North Kordofan"])
    lat: Degrees
    lon: Degrees
    precision: Precision
    geonameid: int | None = Field(examples=[379003])


class ClaimTime(Shape):
    """When, as inclusive days, with the half-open range of the words."""

    text: str = Field(examples=["Tuesday"])
    start: Day
    end: Day
    precision: str = Field(examples=["day"])
    span: list[Offset] = Field(min_length=2, max_length=2)


class Quantity(Words):
    """How many of what; `low` or `high` is null where the words leave that end open."""

    what: str = Field(examples=["killed"])
    low: float | None
    high: float | None


class AcledCode(Shape):
    """The event and sub-event type of ACLED's codebook."""

    event_type: str
    sub_event_type: str


class PublicClaim(Shape):
    """A claim as a reader made it: one thing that a report says, according to a source."""

    id: str = Field(examples=["clm_616b9bb2fe2dff30"])
    report: str = Field(examples=["rep_736540bfe52a0058"])
    type: str = Field(examples=["shelling"])
    plover: str | None = None
    acled: AcledCode | None = None
    cameo_root: str | None = None
    ucdp: int | None = None
    polarity: Literal["positive", "negative"]
    modality: Literal["actual", "planned", "predicted", "hypothetical"]
    evidence: Words
    actors: list[Party]
    targets: list[Party]
    place: ClaimPlace | None
    time: ClaimTime | None
    quantities: list[Quantity]
    sources: list[Party] = Field(description="Empty where the outlet speaks itself.")
    verification: Literal["verified", "unverified"] | None
    background: bool = Field(description="Told as history, or more than seven days before publication.")
    confidence: float = Field(ge=0, le=1, description="That a careful coder would record it.")
    readers: list[Literal["built-in", "llm"]] = Field(
        default=["built-in"], description="Which readers found it; none where a person added it."
    )


class Claim(PublicClaim):
    """A claim with what is known of its report; reports with the same `copies` count as one source."""

    outlet: str | None
    title: str | None
    published: Day
    origin: str
    copies: str
    review: Literal["unreviewed", "accepted", "corrected", "rejected"] = "unreviewed"


class ClaimPage(Shape):
    """A page of claims in the order of `sort`; `tally` on the first page only."""

    items: list[Claim]
    tally: Tally | None
    next: Next


class ClaimsOfReport(Shape):
    """All current claims of one report, in the order of its text."""

    items: list[Claim]


class ClaimVersion(Shape):
    """A claim as one version of the reader filed it; `superseded_at` is null while it is current."""

    reader: str = Field(examples=["0.1.0"])
    read_at: str = Field(json_schema_extra={"format": "date-time"})
    superseded_at: str | None = Field(json_schema_extra={"format": "date-time"})
    claim: PublicClaim


class ClaimHistory(Shape):
    """Every version of a claim, the oldest first."""

    items: list[ClaimVersion]
