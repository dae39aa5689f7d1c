"""A war that a side wages is its campaign; a war that is simply there is fighting of all its parties."""

from __future__ import annotations

from dateline.events.arguments import prepositional, subjects
from dateline.events.refinements.case import NO_EVENT, Case
from dateline.events.refinements.rule import Rule
from dateline.model import Token

_HEADS = frozenset({"war", "conflict"})
# "World War", "Cold War" are names of times.
_ERAS = frozenset({"world", "cold", "great"})
_ONE_SIDED = frozenset(
    "full-scale scale unprovoked unjust unjustified illegal aggressive colonial imperial".split()
)
_STARTS = frozenset("launch start begin wage unleash initiate continue pursue declare prosecute".split())


def _judge(case: Case) -> str | None:
    trigger, sentence = case.trigger, case.sentence
    if trigger.lemma.lower() not in _HEADS:
        return None
    before = sentence.dependents(trigger.i, "amod", "compound", "nmod", "nummod")
    if trigger.dep == "compound" or any(t.lemma.lower() in _ERAS for t in before):
        return NO_EVENT
    if trigger.lemma.lower() == "conflict" or any(t.lemma.lower() == "civil" for t in before):
        return "armed_clash"
    return None if _is_waged(case, before) else "armed_clash"


def _is_waged(case: Case, before: tuple[Token, ...]) -> bool:
    sentence, i = case.sentence, case.event.trigger
    if any(prepositional(sentence, i, preposition) for preposition in ("on", "against")):
        return True
    if any(t.lemma.lower() == "aggression" for t in prepositional(sentence, i, "of")):
        return True
    if any(t.lemma.lower() in _ONE_SIDED for t in before):
        return True
    owner = [*sentence.dependents(i, "poss"), *before]
    if any(t.i in case.actors for t in owner):
        return True
    above = sentence.tokens[case.trigger.head]
    return above.lemma in _STARTS and case.trigger.dep == "dobj" and bool(subjects(sentence, above.i))


WARS = Rule(
    "war-waged-or-there",
    frozenset({"offensive"}),
    _judge,
    (
        ("The war in Chad has gone on for years.", "armed_clash"),
        ("Ethiopia's war on Eritrea killed thousands.", "offensive"),
        ("The civil war in Liberia broke out in 1989.", "armed_clash"),
    ),
)
