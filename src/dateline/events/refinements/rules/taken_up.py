"""Takes up "the attack", "this strike": an event told shortly before, with its means."""

from __future__ import annotations

from dateline.events.refinements.case import Case
from dateline.events.refinements.rule import Rule

_HEADS = frozenset({"attack", "strike", "blast", "explosion", "raid", "bombardment"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "both"})
_EXACT = frozenset({"air_strike", "shelling", "bombing", "suicide_bombing"})
# How many sentences back the event may have been told.
_REACH = 3


def _judge(case: Case) -> str | None:
    trigger, sentence = case.trigger, case.sentence
    if trigger.lemma not in _HEADS or trigger.pos != "NOUN" or case.agents or case.patients:
        return None
    determiner = sentence.child(trigger.i, "det")
    if determiner is None or determiner.lemma.lower() not in _POINTING:
        return None
    if sentence.dependents(trigger.i, "amod", "compound", "nmod"):
        return None
    for event in reversed(case.told):
        if event.sentence < case.event.sentence - _REACH:
            return None
        if event.type in _EXACT:
            return event.type
    return None


TAKEN_UP = Rule(
    "taken-up",
    frozenset({"attack", "armed_clash"}),
    _judge,
    (("A car bomb went off outside the court. Nobody claimed the attack.", "bombing"),),
)
