"""What the rooms before found in one report, indexed for the choices that make claims."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.claims.context import Context
from dateline.claims.headings import Heading, headings
from dateline.model import (
    ActorMention,
    Attribution,
    Document,
    Event,
    PlaceMention,
    Quantity,
    Sentence,
    Span,
    TimeMention,
)

# How many sentences say whose words a report gives.
_OPENING = 3
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\b")
_QUESTION = re.compile(r"^\s*(?:Q|Question)\s*[.:]\s", re.MULTILINE)


@dataclass(frozen=True)
class Materials:
    """The mentions, events and attributions of one document.

    `families` gives each type's family and `armed` the types in which a country acts with its forces.
    `quantities` returns what is counted in each of some events, each number where it fits best.
    `context` gives words as vectors, where an encoder reads along.
    """

    document: Document
    events: tuple[Event, ...]
    places: tuple[PlaceMention, ...]
    times: tuple[TimeMention, ...]
    actors: tuple[ActorMention, ...]
    attributions: tuple[Attribution, ...]
    quantities: Callable[[Sequence[Event]], Mapping[Event, tuple[Quantity, ...]]]
    families: Mapping[str, str]
    armed: frozenset[str]
    context: Context | None = None

    def sentence(self, event: Event) -> Sentence:
        """Returns the sentence of an event."""
        return self.document.sentences[event.sentence]

    def trigger_span(self, event: Event) -> Span:
        """Returns the place of the trigger word in the report."""
        return self.sentence(event).tokens[event.trigger].span

    @cached_property
    def counted(self) -> Mapping[Event, tuple[Quantity, ...]]:
        """What is counted in each event, if all of them are claims."""
        return self.quantities(self.events)

    @cached_property
    def events_in(self) -> dict[int, list[Event]]:
        """Events by sentence."""
        return _by_sentence(self.events)

    @cached_property
    def places_in(self) -> dict[int, list[PlaceMention]]:
        """Resolved place mentions by sentence."""
        return _by_sentence(m for m in self.places if m.place.value is not None)

    @cached_property
    def times_in(self) -> dict[int, list[TimeMention]]:
        """Resolved time mentions by sentence, durations left out."""
        return _by_sentence(m for m in self.times if m.period.value is not None and not m.is_duration)

    @cached_property
    def headings(self) -> dict[int, Heading]:
        """The heading whose date stands over each sentence."""
        return headings(self.document, self.times_in)

    @cached_property
    def is_timeline(self) -> bool:
        """Whether several headings date what stands below them."""
        return len({heading.mention.span for heading in self.headings.values()}) > 2

    @cached_property
    def actors_in(self) -> dict[int, list[ActorMention]]:
        """Resolved actor mentions by sentence."""
        return _by_sentence(m for m in self.actors if m.actor.value is not None)

    @cached_property
    def spoken_in(self) -> dict[int, list[Attribution]]:
        """Attributions that name a speaker, by the sentence of their cue, in order of the text."""
        starts = [sentence.span.start for sentence in self.document.sentences]
        found: dict[int, list[Attribution]] = {}
        for attribution in self.attributions:
            if attribution.sources:
                at = (attribution.cue or attribution.content[0]).start
                found.setdefault(max(bisect_right(starts, at) - 1, 0), []).append(attribution)
        return {
            index: sorted(found[index], key=lambda a: (a.cue or a.content[0]).start)
            for index in sorted(found)
        }

    @cached_property
    def speakers(self) -> Counter[tuple[Span, ...]]:
        """How often each of those who speak in the report does."""
        return Counter(a.sources for rows in self.spoken_in.values() for a in rows)

    @cached_property
    def is_interview(self) -> bool:
        """Whether lines of the report open with the marks of questions and answers."""
        return len(_QUESTION.findall(self.document.text)) > 1

    @cached_property
    def opening(self) -> list[ActorMention]:
        """Those whom the opening and closing sentences name, who may put out the report or be interviewed."""
        number = len(self.document.sentences)
        first = (
            m for i in range(min(_OPENING, number)) for m in self.actors_in.get(i, ()) if self._is_voice(m)
        )
        last = (
            m
            for i in range(max(number - 1, _OPENING), number)
            for m in self.actors_in.get(i, ())
            if self._is_voice(m)
        )
        return [*list(first)[:_OPENING], *list(last)[:1]]

    @cached_property
    def is_voiced(self) -> bool:
        """Whether the report itself speaks as "we" or "I": a letter, a statement, a speech, a diary."""
        found = _FIRST_PERSON.finditer(self.document.text)
        return sum(1 for match in found if self.document.quotation_at(match.start()) is None) > 1

    def _is_voice(self, mention: ActorMention) -> bool:
        """Whether a report can be the words of a mention: no pronoun, and a country only as a subject."""
        actor = mention.actor.value
        if actor is None or mention.form not in ("name", "nominal"):
            return False
        dep = self.document.sentences[mention.sentence].tokens[mention.head].dep
        return actor.kind not in ("country", "capital") or dep == "nsubj"

    @cached_property
    def countries(self) -> Counter[str]:
        """How often places of each country are named; the report's theatre leads."""
        counts: Counter[str] = Counter()
        for mention in self.places:
            if (place := mention.place.value) and place.country:
                counts[place.country] += 1 if place.precision == "country" else 2
        return counts

    @cached_property
    def theatre(self) -> str | None:
        """The country of most place mentions, or None in a report without places."""
        return self.countries.most_common(1)[0][0] if self.countries else None

    @cached_property
    def triggers(self) -> dict[tuple[int, int], str]:
        """The type of the event at each trigger, by sentence and token."""
        return {(event.sentence, event.trigger): event.type for event in self.events}

    @cached_property
    def codes(self) -> Counter[str]:
        """How often actors of each code are mentioned by name or role."""
        named = (m for m in self.actors if m.form in ("name", "nominal"))
        return Counter(m.actor.value.code for m in named if m.actor.value is not None)

    @cached_property
    def most_active(self) -> tuple[ActorMention, int] | None:
        """The first mention of the actor that acts most often in armed events, and how often."""
        first: dict[str, ActorMention] = {}
        counts: Counter[str] = Counter()
        for event in self.events:
            if event.type not in self.armed:
                continue
            for token in event.agents[:1]:
                mention = self.actor_at(event.sentence, token)
                if mention is not None and mention.actor.value is not None:
                    first.setdefault(mention.actor.value.code, mention)
                    counts[mention.actor.value.code] += 1
        return next(((first[code], number) for code, number in counts.most_common(1)), None)

    def countries_of(self, sentence: int, tokens: Iterable[int]) -> frozenset[str]:
        """Returns the countries (ISO3) of the actors at some tokens of a sentence."""
        mentions = (self.actor_at(sentence, token) for token in tokens)
        named = (m.actor.value for m in mentions if m is not None and m.actor.value is not None)
        return frozenset(actor.country for actor in named if actor.country is not None)

    def actor_at(self, sentence: int, token: int) -> ActorMention | None:
        """Returns the mention that token heads, else the shortest one that covers it."""
        mentions = self.actors_in.get(sentence, ())
        for mention in mentions:
            if mention.head == token:
                return mention
        span = self.document.sentences[sentence].tokens[token].span
        covering = [m for m in mentions if m.span.holds(span)]
        return min(covering, key=lambda m: m.span.length) if covering else None

    def actor_over(self, span: Span) -> ActorMention | None:
        """Returns the mention that shares most of its words with the span, names first."""
        if span not in self._over:
            mentions = [m for rows in self.actors_in.values() for m in rows if m.span.overlaps(span)]
            self._over[span] = max(mentions, key=lambda m: _shared(m, span), default=None)
        return self._over[span]

    @cached_property
    def _over(self) -> dict[Span, ActorMention | None]:
        """What `actor_over` has answered: the same speakers are asked for at every event."""
        return {}


def _shared(mention: ActorMention, span: Span) -> tuple[bool, int]:
    shared = min(mention.span.end, span.end) - max(mention.span.start, span.start)
    return mention.form != "adjective", shared


def _by_sentence(mentions: Iterable) -> dict:  # type: ignore[type-arg]
    found: dict[int, list] = {}  # type: ignore[type-arg]
    for mention in mentions:
        found.setdefault(mention.sentence, []).append(mention)
    return found
