"""Goes through a report's events in order and lets the table of rules say what each one is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.events.refinements.case import NO_EVENT, Case
from dateline.events.refinements.rules import RULES
from dateline.events.refinements.words import Words
from dateline.model import ActorMention, Document, Event


def refine(
    document: Document, events: Iterable[Event], mentions: Iterable[ActorMention], words: Words
) -> tuple[Event, ...]:
    """Returns the events with the types that the rules give them, without those that are none."""
    actors: dict[int, dict[int, ActorMention]] = {}
    for mention in mentions:
        actors.setdefault(mention.sentence, {}).setdefault(mention.head, mention)
    told: list[Event] = []
    for event in events:
        case = Case(document, event, told, actors.get(event.sentence, {}), words)
        refined = _refined(case)
        if refined is not None:
            told.append(refined)
    return tuple(told)


def _refined(case: Case) -> Event | None:
    event = case.event
    for rule in RULES:
        if event.type not in rule.types:
            continue
        type_ = rule.judge(case)
        if type_ == NO_EVENT:
            return None
        if type_ is not None:
            rivals = tuple(t for t in dict.fromkeys((event.type, *event.rivals)) if t != type_)
            return replace(event, type=type_, rivals=rivals, refined=rule.name)
    return event
