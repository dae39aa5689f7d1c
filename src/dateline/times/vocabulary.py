"""Holds the words of time and writes them into the patterns of the rules."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml

from dateline.errors import KnowledgeError


@dataclass(frozen=True)
class Vocabulary:
    """Words of time by kind; mappings go from lower-cased words to numbers (Monday is 0, January 1)."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    seasons: Mapping[str, int]
    numbers: Mapping[str, int]
    vague: Mapping[str, int]
    ordinals: Mapping[str, int]
    edges: Mapping[str, str]
    holidays: Mapping[str, tuple[int, int]]
    future_lemmas: frozenset[str]
    macros: Mapping[str, str]

    def expand(self, pattern: str) -> str:
        """Returns the pattern with `%name%` replaced by the alternatives of that kind of word."""
        return re.sub(r"%(\w+)%", lambda found: self.macros[found[1]], pattern)

    def number(self, words: str) -> int | None:
        """Returns the number that the words or figures give; "a few" counts three."""
        text = " ".join(words.lower().replace("-", " ").split())
        if text in self.vague:
            return self.vague[text]
        if text.isdigit():
            return int(text)
        values = [self.numbers.get(word) for word in text.split()]
        known = [value for value in values if value is not None]
        return sum(known) if values and len(known) == len(values) else None

    def is_vague(self, words: str) -> bool:
        """Says whether the words give no exact number ("several")."""
        return " ".join(words.lower().split()) in self.vague

    def ordinal(self, words: str) -> int | None:
        """Returns the rank that an ordinal in words or figures gives."""
        figures = re.match(r"\d+", words)
        return int(figures[0]) if figures else self.ordinals.get(words.lower())

    def month(self, words: str) -> int:
        """Returns the number of the month, 1 to 12."""
        return self.months[words.lower().rstrip(".")]


@functools.cache
def load() -> Vocabulary:
    """Returns the vocabulary that comes with the program.

    Raises `KnowledgeError` if the file lacks a section.
    """
    raw = yaml.safe_load(files("dateline.times").joinpath("data/vocabulary.yaml").read_text("utf-8"))
    try:
        return _build(raw)
    except (KeyError, TypeError, AttributeError) as error:
        raise KnowledgeError(
            f"The time vocabulary cannot be read: {error!r}.", cure="Restore times/data/vocabulary.yaml."
        ) from error


def _build(raw: dict[str, Any]) -> Vocabulary:
    months = {
        word.lower(): number
        for number, (name, short) in enumerate(raw["months"].items(), 1)
        for word in (name, *short)
    }
    return Vocabulary(
        weekdays={name.lower(): index for index, name in enumerate(raw["weekdays"])},
        months=months,
        seasons=raw["seasons"],
        numbers=raw["numbers"],
        vague=raw["vague_numbers"],
        ordinals=raw["ordinals"],
        edges=raw["edges"],
        holidays={name.lower(): (row[0], row[1]) for name, row in raw["holidays"].items()},
        future_lemmas=frozenset(raw["future_lemmas"]),
        macros=_macros(raw),
    )


def _macros(raw: dict[str, Any]) -> dict[str, str]:
    short = [f"{word}\\.?" for words in raw["months"].values() for word in words]
    names = [form for name in raw["months"] for form in (name, name.upper())]
    small = r"(?:[- ](?:" + _any(list(raw["numbers"])[2:11]) + "))?"
    return {
        "weekday": _cased(raw["weekdays"]),
        "weekday_short": rf"(?-i:{_any(raw['weekday_abbreviations'])})\.?",
        "month": rf"(?-i:{'|'.join([*names, *short])})(?![a-z])",
        "season": _any(raw["seasons"]),
        "count": rf"(?:\d{{1,4}}|(?:{_any(raw['vague_numbers'])})|(?:{_any(raw['numbers'])})\b{small})",
        "ordinal": rf"(?:\d{{1,4}}(?:st|nd|rd|th)|{_any(raw['ordinals'])})",
        "unit": rf"(?:{_any(raw['units'])})",
        "day_part": rf"(?:{_any(raw['day_parts'])})",
        "day_lead": rf"(?:{_any(raw['day_leads'])})",
        "edge": rf"(?:{_any(raw['edges'])})",
        "undertaking": rf"(?:{_any(raw['undertakings'])})",
        "holiday": rf"(?-i:{_any(raw['holidays'])})",
        "future": _any(raw["future_words"]),
    }


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


def _cased(words: Iterable[str]) -> str:
    return "(?-i:" + "|".join(form for word in words for form in (word, word.upper())) + ")"
