"""The nouns of Dateline: frozen values that know nothing of storage or of each other's rooms."""

from dateline.model.actor import SECTORS, Actor, ActorKind, country_of
from dateline.model.claim import Claim, Party, PlaceField, TimeField
from dateline.model.difference import Difference
from dateline.model.document import Document, Letter, Quotation, Sentence, Token
from dateline.model.event import Event
from dateline.model.filed import FiledClaim, FiledParty
from dateline.model.filter import Box, Circle, Filter, Sort
from dateline.model.incident import (
    Contradiction,
    Figure,
    Incident,
    Link,
    Linked,
    Reason,
    Status,
    Voice,
)
from dateline.model.judged import Judged, pair_of
from dateline.model.judgement import Candidate, Judgement
from dateline.model.mention import (
    ActorMention,
    Attribution,
    PlaceMention,
    QuantityMention,
    TimeMention,
)
from dateline.model.period import Period
from dateline.model.place import Place
from dateline.model.quantity import Quantity
from dateline.model.report import Report
from dateline.model.span import Span

__all__ = [
    "SECTORS",
    "Actor",
    "ActorKind",
    "ActorMention",
    "Attribution",
    "Box",
    "Candidate",
    "Circle",
    "Claim",
    "Contradiction",
    "Difference",
    "Document",
    "Event",
    "Figure",
    "FiledClaim",
    "FiledParty",
    "Filter",
    "Incident",
    "Judged",
    "Judgement",
    "Letter",
    "Link",
    "Linked",
    "Party",
    "Period",
    "Place",
    "PlaceField",
    "PlaceMention",
    "Quantity",
    "QuantityMention",
    "Quotation",
    "Reason",
    "Report",
    "Sentence",
    "Sort",
    "Span",
    "Status",
    "TimeField",
    "TimeMention",
    "Token",
    "Voice",
    "country_of",
    "pair_of",
]
