"""A counter-attack is fighting with those who attacked."""

from __future__ import annotations

from dateline.events.refinements.case import Case
from dateline.events.refinements.rule import Rule

_COUNTER = frozenset({"counter", "counter-"})
_OBJECTS = frozenset({"attack", "assault", "strike", "raid"})


def _judge(case: Case) -> str | None:
    sentence = case.sentence
    nouns = [case.trigger, *sentence.dependents(case.trigger.i, "dobj", "nsubjpass")]
    for noun in nouns:
        before = [t.text.lower() for t in sentence.tokens[max(0, noun.i - 2) : noun.i]]
        if noun.lemma in _OBJECTS and (before[-1:] == ["counter"] or before == ["counter", "-"]):
            return "armed_clash"
        if noun.lemma.replace("-", "") == "counterattack":
            return "armed_clash"
    return None


COUNTER_ATTACKS = Rule(
    "counter-attack",
    frozenset({"attack", "offensive"}),
    _judge,
    (("The rebels launched counter-attacks on government positions.", "armed_clash"),),
)
