"""An attack on a country, or an assault or battle to take a town, is a campaign taken as a whole."""

from __future__ import annotations

from dateline.events.refinements.case import Case
from dateline.events.refinements.rule import Rule
from dateline.model import Token

_ATTACKS = frozenset({"attack", "assault", "strike", "incursion", "operation", "onslaught", "aggression"})
_TAKING = frozenset(
    """retake recapture take capture seize liberate oust drive clear reclaim regain expel defeat dislodge
    dismantle""".split()
)
_TAKEN_BY = frozenset({"assault", "battle", "operation", "fight", "push", "incursion", "storm"})


def _judge(case: Case) -> str | None:
    trigger = case.trigger
    lemma = trigger.lemma.lower()
    if lemma in _TAKEN_BY and _aims_at_taking(case):
        return "offensive"
    if lemma == "incursion":
        return "offensive"
    if lemma == "assault" and trigger.pos == "NOUN" and _on_a_place(case):
        return "offensive"
    if lemma in _ATTACKS and trigger.tag != "NNS" and any(case.names_country(t) for t in case.patients):
        return "offensive" if _by_a_state(case) else None
    return None


def _aims_at_taking(case: Case) -> bool:
    """"the battle to retake the city"."""
    clauses = case.sentence.dependents(case.event.trigger, "acl", "relcl", "xcomp", "advcl")
    return any(t.lemma in _TAKING for t in clauses)


def _on_a_place(case: Case) -> bool:
    return any(t.pos == "PROPN" or case.is_in(t, "grounds") for t in case.patients)


def _by_a_state(case: Case) -> bool:
    """No agent is told, or one that can wage war: a country, its leader or its forces."""
    agents: list[Token] = case.agents
    return not agents or any(t.i in case.actors for t in agents)


CAMPAIGNS = Rule(
    "campaign",
    frozenset({"attack", "armed_clash"}),
    _judge,
    (
        ("Iraq's attack on Kuwait shocked the region.", "offensive"),
        ("The battle to retake the city lasted nine months.", "offensive"),
        ("The army began its assault on Vukovar.", "offensive"),
    ),
)
