"""The trigger lexicon: every pattern of every type, indexed by the words that open it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

from dateline.events.denials import OPENING_WORDS
from dateline.events.pattern import Pattern, parse_pattern
from dateline.events.refinements.words import Words
from dateline.events.screen import Screen


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns by the first word of their heads, the words of the classes and of the refinements."""

    patterns: tuple[Pattern, ...]
    by_first: dict[str, tuple[tuple[tuple[str, ...], Pattern], ...]]
    classes: dict[str, frozenset[str]]
    screen: Screen
    words: Words

    @classmethod
    def load(cls) -> Lexicon:
        """Reads `data/classes` and `data/triggers`; raises KnowledgeError with file and line if malformed."""
        data = resources.files("dateline.events").joinpath("data")
        classes = _classes(data.joinpath("classes"))
        patterns: list[Pattern] = []
        for path in sorted(data.joinpath("triggers").iterdir(), key=lambda p: p.name):
            if path.name.endswith(".txt"):
                patterns.extend(_patterns(path, classes))
        return cls.of(patterns, classes)

    @classmethod
    def of(cls, patterns: list[Pattern], classes: dict[str, frozenset[str]]) -> Lexicon:
        """Returns a lexicon of these patterns."""
        index: dict[str, list[tuple[tuple[str, ...], Pattern]]] = defaultdict(list)
        for pattern in patterns:
            for head in pattern.heads:
                for variant in _written(head):
                    index[variant[0]].append((variant, pattern))
        return cls(
            tuple(patterns),
            {k: tuple(v) for k, v in index.items()},
            classes,
            Screen.of(patterns, OPENING_WORDS),
            Words.load(),
        )

    def may_trigger(self, text: str) -> bool:
        """Says whether a sentence can hold a trigger; no sentence that holds one is refused."""
        return self.screen.admits(text)


def _written(head: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A compound is met in one word, in several, and with a hyphen, which the parser may split off."""
    words = tuple(part for word in head for part in word.split("-"))
    if len(words) == 1:
        return [head]
    return [words, ("".join(words),), ("-".join(words),), tuple(" - ".join(words).split())]


def _lines(path: Traversable) -> list[tuple[int, str]]:
    text = path.read_text("utf-8")
    rows = [(n, line.split("#")[0].strip()) for n, line in enumerate(text.splitlines(), 1)]
    return [(n, line) for n, line in rows if line]


def _classes(folder: Traversable) -> dict[str, frozenset[str]]:
    return {
        path.name.removesuffix(".txt"): frozenset(line.lower() for _, line in _lines(path))
        for path in folder.iterdir()
        if path.name.endswith(".txt")
    }


def _patterns(path: Traversable, classes: dict[str, frozenset[str]]) -> list[Pattern]:
    type_ = path.name.removesuffix(".txt")
    return [parse_pattern(line, type_, classes, where=f"{path.name}:{n}") for n, line in _lines(path)]
