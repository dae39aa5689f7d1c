"""An event as a refinement sees it: its sentence, its arguments and the report so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.events.refinements.words import Words
from dateline.model import ActorMention, Document, Event, Sentence, Token

# What a rule answers for words that state no event ("occupied Crimea", "war crimes").
NO_EVENT = ""
_COUNTRY = frozenset({"country", "capital"})


@dataclass(frozen=True, slots=True)
class Case:
    """One event, the events told before it (refined), and the actors of its sentence by their head."""

    document: Document
    event: Event
    told: Sequence[Event]
    actors: Mapping[int, ActorMention]
    words: Words

    @property
    def sentence(self) -> Sentence:
        """The sentence that states the event."""
        return self.document.sentences[self.event.sentence]

    @property
    def trigger(self) -> Token:
        """The word that states the event."""
        return self.sentence.tokens[self.event.trigger]

    @property
    def patients(self) -> list[Token]:
        """The words on whom or what it is done."""
        return [self.sentence.tokens[i] for i in self.event.patients]

    @property
    def agents(self) -> list[Token]:
        """The words for who does it."""
        return [self.sentence.tokens[i] for i in self.event.agents]

    def is_in(self, token: Token, name: str) -> bool:
        """Says whether the token, or it with the word before it, is listed."""
        return self.words.holds(name, self.sentence.tokens, token.i)

    def any_in(self, tokens: Sequence[Token], name: str) -> bool:
        """Says whether any of the tokens is listed."""
        return any(self.is_in(token, name) for token in tokens)

    def names_country(self, token: Token) -> bool:
        """Says whether the token names a country, or its capital in its place."""
        mention = self.actors.get(token.i)
        return (
            mention is not None and mention.actor.value is not None and mention.actor.value.kind in _COUNTRY
        )
