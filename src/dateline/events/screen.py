"""Tells at a glance whether a sentence can hold a trigger, so that the others need no parse."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

from dateline.events.pattern import Pattern

_WORD = re.compile(r"[^\W\d_]+")
# Verbs met in nearly every sentence: a pattern that they open is told by the words of its slots.
_EVERYWHERE = frozenset(
    """be have do make take get go come give put set see say want need know begin start continue keep bring
    leave turn use find become remain show run move work call hold stand let lead try seek ask tell speak
    report open lose lie face draw draw raise include follow receive add allow help expect""".split()
)
# Endings that English adds to a stem: -s -ed -ing -ers -ments -ations and their like.
_LONGEST_ENDING = 5
_KEY = 3


@dataclass(frozen=True, slots=True)
class Screen:
    """Stems of the words that open triggers, by their first three letters."""

    stems: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, patterns: Iterable[Pattern], others: Iterable[str] = ()) -> Screen:
        """Returns the screen of these patterns and of other words that open an event."""
        irregular = _irregular()
        stems: set[str] = set()
        for pattern in patterns:
            for word in _telling(pattern):
                stems.add(_stem(word))
                stems.update(irregular.get(word, ()))
        stems.update(_stem(word) for word in others)
        table: dict[str, set[str]] = {}
        for stem in stems:
            table.setdefault(stem[:_KEY], set()).add(stem)
        return cls({key: tuple(sorted(found)) for key, found in table.items()})

    def admits(self, text: str) -> bool:
        """Says whether some word of the text may open a trigger."""
        stems = self.stems
        for word in _WORD.findall(text.lower()):
            for stem in stems.get(word[:_KEY], ()):
                if word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING:
                    return True
        return False


def _telling(pattern: Pattern) -> Iterable[str]:
    rare = [head for head in pattern.heads if head[0] not in _EVERYWHERE]
    yield from (max(head, key=len) for head in rare)
    yield from ("".join(head) for head in rare if len(head) > 1)
    if len(rare) == len(pattern.heads):
        return
    slots = [slot for slot in pattern.slots if slot.values and not slot.forbidden]
    if slots:
        smallest = min(slots, key=lambda slot: len(slot.values))
        yield from (value.split()[-1] for value in smallest.values)
    else:
        yield from (head[0] for head in pattern.heads)


def _stem(word: str) -> str:
    if len(word) > _KEY + 1 and word[-1] in "ey":
        return word[:-1]
    return word


def _irregular() -> dict[str, tuple[str, ...]]:
    text = resources.files("dateline.events").joinpath("data/irregular.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {lemma: tuple(forms.split()) for lemma, forms in rows}
