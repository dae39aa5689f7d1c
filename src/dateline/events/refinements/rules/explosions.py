"""An explosion of which the report tells, here or just before, that a bomb made it."""

from __future__ import annotations

from dateline.events.refinements.case import Case
from dateline.events.refinements.rule import Rule

_HEADS = frozenset({"blast", "explosion", "explode", "detonate", "go"})
_REACH = 2


def _judge(case: Case) -> str | None:
    if case.trigger.lemma not in _HEADS:
        return None
    last = case.event.sentence
    near = case.document.sentences[max(0, last - _REACH) : last + 1]
    for name, type_ in (("suicide", "suicide_bombing"), ("bombs", "bombing")):
        for sentence in near:
            if any(case.words.holds(name, sentence.tokens, t.i) for t in sentence.tokens):
                others = any(case.words.holds("guns", s.tokens, t.i) for s in near for t in s.tokens)
                return None if others else type_
    return None


EXPLOSIONS = Rule(
    "bomb-told-near",
    frozenset({"attack"}),
    _judge,
    (("Police had found a bomb at the station. A second explosion killed a guard.", "bombing"),),
)
