"""Strikes and raids in a report that has spoken of aircraft, and of nothing else, are from the air."""

from __future__ import annotations

from dateline.events.refinements.case import Case
from dateline.events.refinements.rule import Rule

_HEADS = frozenset({"strike", "raid", "strikes"})
_LIGHT = frozenset({"conduct", "carry", "launch", "perform", "mount"})
# How many sentences back aircraft may have been named.
_REACH = 12


def _judge(case: Case) -> str | None:
    if not _is_strike(case):
        return None
    here = case.sentence.tokens
    if case.any_in(here, "guns"):
        return None
    powers = [t for a in case.agents for t in (a, *case.sentence.dependents(a.i, "compound", "amod"))]
    if case.any_in(powers, "air_powers"):
        return "air_strike"
    first = max(0, case.event.sentence - _REACH)
    spoken = case.document.sentences[first : case.event.sentence + 1]
    if any(case.words.holds("aircraft", s.tokens, t.i) for s in spoken for t in s.tokens):
        return "air_strike"
    return None


def _is_strike(case: Case) -> bool:
    trigger = case.trigger
    if trigger.lemma in _HEADS and trigger.pos in ("NOUN", "PROPN"):
        return True
    objects = case.sentence.dependents(trigger.i, "dobj", "nsubjpass")
    return trigger.lemma in _LIGHT and any(t.lemma in _HEADS for t in objects)


TOLD_AIR = Rule(
    "aircraft-told-before",
    frozenset({"attack", "armed_clash"}),
    _judge,
    (
        ("Coalition forces conducted nine strikes near Mosul.", "air_strike"),
        ("Warplanes were over Aden all night. A strike hit the arsenal.", "air_strike"),
    ),
)
