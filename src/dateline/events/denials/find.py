"""Finds denials that point back and gives each the type of the event that it denies."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.events.denials.denial import UNTRUE, Denial
from dateline.events.denials.rules import RULES
from dateline.events.ontology import Ontology
from dateline.model import Document, Event, Sentence, Span

# How many sentences back the denied event may have been told.
_REACH = 2
_SPEECH = "words"
# Who denies a deed denies what made these.
_EFFECTS = frozenset({"casualties", "damage", "displacement"})
# The estimate that a denial with an antecedent is a claim.
_P = 0.6
# Words without which no rule can hold; the others are too common and need one of these in the lexicon.
OPENING_WORDS = (*sorted(UNTRUE), "deny", "refute", "rebut", "none", "nothing", "happen", "true", "such")


def find_denials(document: Document, events: Sequence[Event], ontology: Ontology) -> list[Event]:
    """Returns a negative event for each denial of an event of `events` told shortly before."""
    found: list[Event] = []
    for sentence in document.sentences:
        if not sentence.parsed:
            continue
        for rule in RULES:
            for denial in rule.find(sentence):
                denied = _denied(sentence, denial, events, ontology)
                if denied is not None:
                    found.append(_event(sentence, denial, denied, rule.name))
    return found


def _denied(sentence: Sentence, denial: Denial, events: Sequence[Event], ontology: Ontology) -> Event | None:
    """The last deed told before; none where the denial itself tells of one ("denied claims of shelling")."""
    governed = set(sentence.subtree(denial.trigger))
    if any(e.sentence == sentence.index and e.trigger in governed - {denial.trigger} for e in events):
        return None
    before = [
        e
        for e in events
        if (e.sentence, e.trigger) < (sentence.index, denial.first)
        and e.sentence >= sentence.index - _REACH
        and ontology.family(e.type) != _SPEECH
        and e.polarity != "negative"
    ]
    if not before:
        return None
    nearest = [e for e in before if e.sentence == before[-1].sentence]
    deeds = [e for e in nearest if e.type not in _EFFECTS]
    return (deeds or nearest)[-1]


def _event(sentence: Sentence, denial: Denial, denied: Event, rule: str) -> Event:
    tokens = sentence.tokens
    return Event(
        type=denied.type,
        sentence=sentence.index,
        trigger=denial.trigger,
        evidence=Span(tokens[denial.first].start, tokens[denial.last].end),
        agents=denial.agents,
        patients=(),
        pattern=f"denial: {rule}",
        score=_P,
        polarity="negative",
    )
