"""Words that only describe something else state no event: "occupied Crimea", "war crimes"."""

from __future__ import annotations

from dateline.events.refinements.case import NO_EVENT, Case
from dateline.events.refinements.rule import Rule

# Of what a side holds, an adjective tells: "the liberated city", "rebel-held Idlib".
_HOLDING = frozenset("occupy liberate hold control capture seize recapture annex besiege".split())


def _judge(case: Case) -> str | None:
    trigger = case.trigger
    if trigger.lemma in _HOLDING and trigger.tag == "VBN" and trigger.dep == "amod":
        return NO_EVENT
    return None


ATTRIBUTES = Rule(
    "attribute",
    frozenset({"territory_change", "offensive"}),
    _judge,
    (
        ("Sanctions cover goods from occupied Abkhazia.", "sanction"),
        ("The convoy reached the rebel-held town.", "territory_change"),
    ),
)
