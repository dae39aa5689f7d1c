"""Who spoke before: takes up "he", "it", "the spokesman" and "the statement" again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dateline.claims.attribution.speaker import Speaker
from dateline.claims.attribution.vocabulary import Vocabulary

# "The head of state" takes up a president, "the daily" any paper: nouns that name one office.
_PRESS = frozenset(
    "newspaper daily paper magazine outlet agency portal website channel weekly broadcaster".split()
)
# Longer phrases name their bearer anew ("the mayor of the besieged northern town").
_SHORT = 5


@dataclass
class Memory:
    """The speakers of a report so far, the latest last, and the persons that it names anywhere."""

    words: Vocabulary
    named: tuple[Speaker, ...] = ()
    known: list[Speaker] = field(default_factory=list)

    def resolve(self, speaker: Speaker) -> Speaker:
        """Returns the speaker that a pronoun or nominal stands for, else the speaker itself."""
        if speaker.pronoun:
            found = self._last(speaker.pronoun) or self._named_near(speaker)
        elif speaker.proper:
            return speaker
        elif speaker.head in self.words.statements:
            definite = speaker.nouns & {"the", "this"} and len(speaker.nouns) <= 2
            found = (self._last("body") or self._last("any")) if definite else None
        else:
            found = self._by_noun(speaker)
        return replace(found, nouns=found.nouns | speaker.nouns) if found else speaker

    def note(self, speaker: Speaker) -> None:
        """Keeps a speaker for what follows."""
        if not speaker.pronoun:
            self.known.append(speaker)

    def kind(self, speaker: Speaker) -> str:
        """Says whether a speaker is a person, a body or several."""
        last = speaker.head.lower()
        if speaker.plural or last in ("officials", "sources", "authorities"):
            return "several"
        if last in self.words.bodies:
            return "body"
        if last in self.words.people or speaker.nouns & self.words.titles:
            return "person"
        return "person" if speaker.proper and speaker.name.length > len(last) else "body"

    def _last(self, kind: str) -> Speaker | None:
        return next((s for s in reversed(self.known) if kind == "any" or self.kind(s) == kind), None)

    def _named_near(self, speaker: Speaker) -> Speaker | None:
        """A person named before, or the first named after, where nobody has spoken yet."""
        if speaker.pronoun != "person" or not self.named:
            return None
        before = [s for s in self.named if s.name.end <= speaker.name.start]
        return before[-1] if before else self.named[0]

    def _by_noun(self, speaker: Speaker) -> Speaker | None:
        """A definite nominal is taken up by a name whose title or apposition has its noun."""
        indefinite = speaker.nouns & {"a", "an", "another", "one"}
        short = speaker.nouns & {"the", "these", "same"} and len(speaker.nouns) <= 2
        if short and _takes_up_its_kind(speaker):
            return next((s for s in reversed(self.known) if not s.pronoun and speaker.head == s.head), None)
        if indefinite or speaker.plural or len(speaker.nouns) > _SHORT:
            return None
        head = "president" if {"head", "state"} <= speaker.nouns else speaker.head.lower()
        if head in _PRESS and len(speaker.nouns) <= 2:
            return next((s for s in reversed(self.known) if s.proper and self.kind(s) == "body"), None)
        if head not in self.words.people and head not in self.words.titles:
            return None
        spoken = [s for s in reversed(self.known) if s.proper]
        before = [s for s in reversed(self.named) if s.name.end <= speaker.name.start]
        after = [s for s in self.named if s.name.start >= speaker.name.end]
        fitting = [s for s in (*spoken, *before, *after) if head in s.nouns and "former" not in s.nouns]
        sure = (s for s in fitting if s.places and speaker.places and _agrees(speaker, s))
        return next(sure, None) or next((s for s in fitting if _agrees(speaker, s)), None)


def _takes_up_its_kind(speaker: Speaker) -> bool:
    """Says whether "the sources" or "the same source" take up those that were named with more words."""
    return speaker.plural or speaker.head in ("source", "report", "communique", "dispatch")


def _agrees(speaker: Speaker, other: Speaker) -> bool:
    """Says whether no country or office of the nominal speaks against the name ("Iraqi", "Iraq")."""
    ours, theirs = speaker.places, other.places
    return not ours or not theirs or bool({w[:4] for w in ours} & {w[:4] for w in theirs})
