"""What a rule is given: the report, its words, and the mentions found so far."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Document, Judgement, Place, PlaceMention, Span
from dateline.places.gazetteer import Gazetteer
from dateline.places.names import Name, Word
from dateline.places.rejection import Usage
from dateline.places.theatre import Theatre


@dataclass(frozen=True, slots=True)
class Reading:
    """A report while its places are being found; only `mentions` grows."""

    document: Document
    rows: tuple[tuple[Word, ...], ...]
    gazetteer: Gazetteer
    theatre: Theatre
    names: list[Name]
    usage: Usage
    mentions: list[PlaceMention]

    def mention(
        self, sentence: int, span: Span, name: Span, place: Place, *, rule: str, score: float
    ) -> PlaceMention:
        """Returns a resolved mention."""
        judgement = Judgement(place, score, rule, "", (span,))
        return PlaceMention(span, name, span.of(self.document.text), sentence, judgement)

    def country_of(self, words: str) -> str | None:
        """Returns the ISO3 code of a country's name or adjective."""
        knowledge = self.gazetteer.knowledge
        return knowledge.country_named.get(words.casefold()) or knowledge.adjective_of.get(words.casefold())
