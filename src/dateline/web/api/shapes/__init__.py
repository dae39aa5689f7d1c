"""The answers of the API as pydantic models, by which they are described; one concept a file.

Answers are made from values that the ledger holds in these very forms, so they are not validated again on
their way out; tests hold every answer to its model.
"""

from dateline.web.api.shapes.actor import ActorAnswer, ActorRole, ActorsAnswer
from dateline.web.api.shapes.claim import Claim, ClaimHistory, ClaimPage, ClaimsOfReport, ClaimVersion
from dateline.web.api.shapes.contradiction import Contradiction, ContradictionPage
from dateline.web.api.shapes.copies import CopyGroup, CopyPage, Printing
from dateline.web.api.shapes.coverage import CoveragePage, CoverageRow
from dateline.web.api.shapes.fault import Fault, FaultAnswer
from dateline.web.api.shapes.format import ExportFormat, FormatsAnswer
from dateline.web.api.shapes.incident import Figure, Incident, IncidentPage, Voice, WholeIncident
from dateline.web.api.shapes.judgement import Judgement, Judgements
from dateline.web.api.shapes.link import Link, Reason
from dateline.web.api.shapes.map import MapAnswer
from dateline.web.api.shapes.ontology import EventTypeAnswer, StatusAnswer, StatusesAnswer, TypesAnswer
from dateline.web.api.shapes.place import PlacesAnswer, PlaceSuggestion
from dateline.web.api.shapes.report import Report, ReportPage
from dateline.web.api.shapes.review import ConflictAnswer, IncidentDecided, MovedIncident, ReviewMade
from dateline.web.api.shapes.source import Outlet, OutletPage, Source, SourcePage
from dateline.web.api.shapes.tally import Tally
from dateline.web.api.shapes.timeline import Bin, TimelineAnswer

__all__ = [
    "ActorAnswer",
    "ActorRole",
    "ActorsAnswer",
    "Bin",
    "Claim",
    "ClaimHistory",
    "ClaimPage",
    "ClaimVersion",
    "ClaimsOfReport",
    "ConflictAnswer",
    "Contradiction",
    "ContradictionPage",
    "CopyGroup",
    "CopyPage",
    "CoveragePage",
    "CoverageRow",
    "EventTypeAnswer",
    "ExportFormat",
    "Fault",
    "FaultAnswer",
    "Figure",
    "FormatsAnswer",
    "Incident",
    "IncidentDecided",
    "IncidentPage",
    "Judgement",
    "Judgements",
    "Link",
    "MapAnswer",
    "MovedIncident",
    "Outlet",
    "OutletPage",
    "PlaceSuggestion",
    "PlacesAnswer",
    "Printing",
    "Reason",
    "Report",
    "ReportPage",
    "ReviewMade",
    "Source",
    "SourcePage",
    "StatusAnswer",
    "StatusesAnswer",
    "Tally",
    "TimelineAnswer",
    "TypesAnswer",
    "Voice",
    "WholeIncident",
]  # fmt: skip
