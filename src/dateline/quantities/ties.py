"""Which event a number belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.model import Document, Event, QuantityMention, Sentence
from dateline.quantities.fates import fate

# Types to whose claims a toll is tied as well, by the coding guide.
ATTACKS = frozenset(
    "armed_clash shelling air_strike bombing suicide_bombing attack attack_on_civilians crackdown"
    " riot".split()
)
_HARM = ("killed", "injured", "other")


def tied(
    document: Document, numbers: Iterable[QuantityMention], events: Sequence[Event]
) -> dict[Event, tuple[QuantityMention, ...]]:
    """Returns for each event the numbers that belong to it.

    A number belongs to the events whose trigger it is nearest to in the parse; a toll also to the nearest
    attack of its sentence, or of the sentence before in the same paragraph when its own tells no event.
    """
    by_sentence: dict[int, list[Event]] = {}
    for event in events:
        by_sentence.setdefault(event.sentence, []).append(event)
    found: dict[Event, list[QuantityMention]] = {event: [] for event in events}
    for number in numbers:
        for event in _owners(document, number, by_sentence):
            found[event].append(number)
    return {event: tuple(rows) for event, rows in found.items()}


def _owners(document: Document, number: QuantityMention, by_sentence: dict[int, list[Event]]) -> list[Event]:
    sentence = document.sentences[number.sentence]
    here = by_sentence.get(number.sentence, [])
    is_toll = fate(sentence, sentence.tokens[number.head]) in _HARM
    owners = _nearest(sentence, number, here)
    if not is_toll:
        return owners
    if not any(event.type in ATTACKS for event in owners):
        owners = owners + _nearest(sentence, number, [e for e in here if e.type in ATTACKS])
    return owners or _of_sentence_before(document, number, by_sentence)


def _of_sentence_before(
    document: Document, number: QuantityMention, by_sentence: dict[int, list[Event]]
) -> list[Event]:
    before = number.sentence - 1
    if before < 0 or document.sentences[before].paragraph != document.sentences[number.sentence].paragraph:
        return []
    return [event for event in by_sentence.get(before, []) if event.type in ATTACKS][-1:]


def _nearest(sentence: Sentence, number: QuantityMention, events: list[Event]) -> list[Event]:
    if not events:
        return []
    distances = [(distance(sentence, number.head, event), event) for event in events]
    least = min(distance for distance, _ in distances)
    return [event for distance, event in distances if distance == least]


def distance(sentence: Sentence, head: int, event: Event) -> int:
    """Steps in the parse from the counted word to the trigger; none for an argument of the event."""
    if head == event.trigger or head in event.patients or head in event.agents:
        return 0
    path = {head: 0} | {t.i: n for n, t in enumerate(sentence.ancestors(head), 1)}
    for up, i in enumerate((event.trigger, *(t.i for t in sentence.ancestors(event.trigger)))):
        if i in path:
            return up + path[i]
    return len(sentence.tokens)
