"""An attack whose victims are civilians, by means that the text leaves open."""

from __future__ import annotations

from dateline.events.refinements.case import Case
from dateline.events.refinements.rule import Rule

_HEADS = frozenset("attack target fire assault violence raid launch conduct carry mount use shoot".split())


def _judge(case: Case) -> str | None:
    if case.trigger.lemma in _HEADS and case.any_in(case.patients, "civilians"):
        return "attack_on_civilians"
    return None


CIVILIANS = Rule(
    "civilian-victims",
    frozenset({"attack", "armed_clash"}),
    _judge,
    (
        ("Gunmen targeted mourners at a funeral.", "attack_on_civilians"),
        ("The militia fired on families who tried to leave.", "attack_on_civilians"),
    ),
)
