"""An incident: one occurrence that claims of several reports speak of."""

from __future__ import annotations

from pydantic import Field

from dateline.model.incident import Status
from dateline.web.api.shapes.claim import Claim, Precision
from dateline.web.api.shapes.contradiction import Contradiction
from dateline.web.api.shapes.link import Link
from dateline.web.api.shapes.shape import Country, Day, Degrees, Next, Shape
from dateline.web.api.shapes.tally import Tally


class IncidentPlace(Shape):
    """Where an incident was."""

    name: str
    country: Country
    lat: Degrees
    lon: Degrees
    precision: Precision
    admin1: str | None = None
    geonameid: int | None = None


class IncidentParty(Shape):
    """Who acted or was acted upon."""

    text: str
    name: str
    code: str
    id: str | None


class Figure(Shape):
    """How many of what: the lowest, the best supported and the highest number that sources give."""

    what: str = Field(examples=["killed"])
    whom: str = Field(description="Code of those who are counted; empty where claims do not say.")
    low: float | None
    best: float | None
    high: float | None
    claims: list[str]


class Voice(Shape):
    """An independent source: a side with all its speakers, a body, or an outlet with its copies."""

    name: str
    side: str | None
    speakers: int
    claims: list[str]


class Incident(Shape):
    """One occurrence; `claims` tell it, `denials` deny it, `foretold` planned or predicted it."""

    id: str = Field(examples=["inc_3e82cca6fc0da444"])
    type: str = Field(examples=["shelling"])
    place: IncidentPlace | None
    start: Day
    end: Day
    actors: list[IncidentParty]
    targets: list[IncidentParty]
    figures: list[Figure]
    claims: list[str]
    denials: list[str]
    foretold: list[str]
    voices: list[Voice]
    status: Status
    rule: str = Field(description="Why the status is what it is.")


class IncidentPage(Shape):
    """A page of incidents in the order of `sort`; `tally` on the first page only."""

    items: list[Incident]
    tally: Tally | None
    next: Next


class WholeIncident(Shape):
    """An incident with its claims in full, the links that hold them together, and what they contradict."""

    incident: Incident
    claims: list[Claim]
    links: list[Link]
    contradictions: list[Contradiction]
