"""An attack on a country, or an assault or battle to take a town, is a campaign taken as a whole."""

from __future__ import annotations

from dateline.events.arguments import is_passive
from dateline.events.refinements.case import Case
from dateline.events.refinements.rule import Rule

_ATTACKS = frozenset({"attack", "assault", "operation", "onslaught", "aggression"})
# An attack with these, told here or just before, is no invasion.
_FROM_AFAR = ("guns", "aircraft", "bombs")
_REACH = 2
_TAKING = frozenset(
    """retake recapture take capture seize liberate oust drive clear reclaim regain expel defeat dislodge
    dismantle""".split()
)
_TAKEN_BY = frozenset({"assault", "battle", "operation", "fight", "push", "incursion", "storm"})


def _judge(case: Case) -> str | None:
    trigger = case.trigger
    lemma = trigger.lemma.lower()
    if lemma in _TAKEN_BY and (trigger.pos == "NOUN" or lemma == "storm") and _aims_at_taking(case):
        return "offensive"
    if lemma == "incursion":
        return "offensive"
    if lemma == "assault" and trigger.pos == "NOUN" and _on_a_place(case):
        return "offensive"
    return "offensive" if lemma in _ATTACKS and _on_a_country(case) else None


def _aims_at_taking(case: Case) -> bool:
    """ "the battle to retake the city"."""
    clauses = case.sentence.dependents(case.event.trigger, "acl", "relcl", "xcomp", "advcl")
    return any(t.lemma in _TAKING for t in clauses)


def _on_a_place(case: Case) -> bool:
    return any(t.pos == "PROPN" or case.is_in(t, "grounds") for t in case.patients)


def _on_a_country(case: Case) -> bool:
    """One attack on a country by a side that can wage war, and not one from afar."""
    if case.trigger.tag == "NNS" or not any(case.names_country(t) for t in case.patients):
        return False
    if is_passive(case.sentence, case.event.trigger) or _is_from_afar(case):
        return False
    return not case.agents or any(t.i in case.actors for t in case.agents)


def _is_from_afar(case: Case) -> bool:
    here = case.event.sentence
    near = case.document.sentences[max(0, here - _REACH) : here + 1]
    return any(case.words.holds(name, s.tokens, t.i) for name in _FROM_AFAR for s in near for t in s.tokens)


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
