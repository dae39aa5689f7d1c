"""What a report has named so far: whom a pronoun, a surname or a bare "the army" can stand for."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from dateline.actors.names import NameAt
from dateline.actors.registry import Name, Registry, fold
from dateline.actors.wars import adversary
from dateline.model import Actor, ActorMention, Document, Judgement, Letter, Sentence, Span

# Sectors of which a bare nominal belongs to the country where it is told.
HOME_SECTORS = frozenset({"GOV", "MIL", "REB", "POL", "CVL", "JUD", "PTY", "PMC"})
# A name of the registry is sure; what a rule infers says its own score.
_NAMED = 0.9
# How many plain mentions a mention as the ground of what is told is worth.
_GROUND_WEIGHT = 3
# What a whole document says for a country as the side of "the army" weighs as much as so many towns of it in
# the same sentence; each sentence back a town counts half. Where an armed group fights, half as much again.
# Of 1,721 coded bearers of no named side 78 % are right by these three numbers, 75 % by the document alone.
_DOCUMENT = 10.0
_BACK, _FADING = 6, 0.5
_AT_WAR = 1.5
# An outlet's own country, where the document names it, is worth so many towns of the same sentence: of 1,432
# coded bearers of no named side that takes 41 more to their country.
_OUTLET = 4.0
# A year of the last hundred or so, as a word.
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,]|\.\d)")
# Nominals of these sectors are people: "he" can stand for them.
_PEOPLE = frozenset({"GOV", "CVL", "EXP", "MIL"})

Antecedent = Literal["person", "group", "country"]


@dataclass
class Memory:
    """The actors of one document up to the sentence that is being read.

    `countries` counts how often the document names each country (ISO3), `towns` gives those of the towns and
    regions of each sentence, `places` the same by where a name ends (code points), `at` is the sentence that
    is being read. `last` is the latest actor of each kind with the span of its words, `persons` the named
    persons by folded surname. `grounds` counts how often a country is the place of what is told, `bearers`
    is the country that the text gave last to each role word ("the Chadian army", then "the army"), `later`
    are persons whom the text names further down.
    """

    registry: Registry
    document: Document
    countries: Counter[str]
    grounds: Counter[str]
    towns: Mapping[int, Sequence[str]] = field(default_factory=dict)
    places: Mapping[int, str | None] = field(default_factory=dict)
    at: int = 0
    later: Mapping[str, tuple[Actor, Span]] = field(default_factory=dict)
    last: dict[Antecedent, tuple[Actor, Span]] = field(default_factory=dict)
    persons: dict[str, tuple[Actor, Span]] = field(default_factory=dict)
    bearers: dict[str, str] = field(default_factory=dict)

    def actor_of(self, name: Name) -> Actor:
        """Returns the actor of a name on the report's day; a group without a country takes the theatre's."""
        if name.entry is None:
            code = name.country or "UNK"
            kind: Literal["capital", "country"] = "capital" if name.kind == "capital" else "country"
            return Actor(self.registry.country_names.get(code, code), code, kind)
        actor = name.entry.at(self.day)
        if actor.code == "REB" and (theatre := self.here_among(name.entry.theatres)):
            return Actor(actor.name, theatre + "REB", actor.kind, actor.id)
        return actor

    @cached_property
    def day(self) -> dt.date | None:
        """The day whose offices hold: the report's, or the end of the last year that an undated one names."""
        if self.document.report.published is not None:
            return self.document.report.published
        years = [int(year) for year in _YEAR.findall(self.document.text)]
        return dt.date(max(years), 12, 31) if years else None

    @cached_property
    def home(self) -> str | None:
        """The country (ISO3) where the document tells most, by names and by grounds together."""
        return self._weights.most_common(1)[0][0] if self._weights else None

    @property
    def here(self) -> str | None:
        """The country (ISO3) that a bare "the army" is of in this sentence."""
        return _highest(self._scores())

    def _scores(self) -> dict[str, float]:
        """How much speaks for each country as the one where this sentence tells."""
        total = sum(self._weights.values())
        scores = {
            country: _DOCUMENT * n / total * (_AT_WAR if country in self.registry.theatres else 1.0)
            for country, n in self._weights.items()
        }
        for back in range(_BACK + 1):
            for country in self.towns.get(self.at - back, ()):
                scores[country] = scores.get(country, 0.0) + _FADING**back
        if (outlet := self.document.report.outlet_country) in scores:
            scores[outlet] += _OUTLET
        return scores

    @cached_property
    def _weights(self) -> Counter[str]:
        return self.countries + Counter({c: _GROUND_WEIGHT * n for c, n in self.grounds.items()})

    def here_among(self, among: Collection[str]) -> str | None:
        """Returns the country among some where this sentence tells, None if the report names none of them."""
        return _highest({country: n for country, n in self._scores().items() if country in among})

    @cached_property
    def signed(self) -> dict[int, Letter]:
        """The letters of the document by where the names of their writers begin (code points)."""
        return {letter.name.start: letter for letter in self.document.letters}

    def person(self, surname: str) -> Actor | None:
        """Returns the person whom the document names by a folded surname."""
        known = self.persons.get(surname) or self.later.get(surname)
        return known[0] if known is not None else None

    def country_of_name(self, name: Name) -> str | None:
        """Returns the ISO3 country of a name's actor, None for international bodies."""
        return self.actor_of(name).country

    def code_for(self, sector: str, country: str | None) -> str:
        """Returns the code of a role's bearer; without a country of its own that of where it is told."""
        if sector == "IGO":
            return "IGO"
        return (country or (self.here if sector in HOME_SECTORS else None) or "") + sector

    def adversary(self, word: str) -> str | None:
        """Returns the country (ISO3) that "the enemy" or "the occupiers" is to the report's side."""
        return adversary(self.registry.wars, word, self.home, self.day)

    def mention(
        self,
        sentence: Sentence,
        tokens: tuple[int, int],
        actor: Actor,
        form: Literal["name", "nominal", "adjective"],
        *,
        head: int,
        rule: str,
    ) -> ActorMention:
        """Returns the mention of an actor at tokens `first` up to `last` (exclusive), and remembers it."""
        first, last = tokens
        span = Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)
        if form != "adjective":
            self._remember(actor, span)
        judgement = Judgement(actor, _NAMED, rule, evidence=(span,))
        return ActorMention(span, span.of(self.document.text), sentence.index, head, form, judgement)

    def _remember(self, actor: Actor, span: Span) -> None:
        if actor.kind == "person":
            self.last["person"] = (actor, span)
            for word in fold(actor.name)[-1:]:
                self.persons[word] = (actor, span)
        elif actor.kind in ("country", "capital"):
            self.last["country"] = self.last["group"] = (actor, span)
        else:
            self.last["group"] = (actor, span)
            if actor.code[3:] in _PEOPLE and actor.kind == "nominal":
                self.last.setdefault("person", (actor, span))


def _highest(scores: Mapping[str, float]) -> str | None:
    return max(scores, key=lambda country: (scores[country], country), default=None)


def head_token(sentence: Sentence, at: NameAt) -> int:
    """Returns the index of the token of a name whose head lies outside it."""
    for i in range(at.first, at.last):
        head = sentence.tokens[i].head
        if not at.first <= head < at.last or head == i:
            return i
    return at.last - 1
