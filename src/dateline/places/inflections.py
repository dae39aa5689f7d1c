"""Brings words of inflected languages to forms under which a gazetteer may list a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from dateline.places.knowledge import read_table
from dateline.places.spelling import plain

# Shorter rests are no names: "in" written as part of a word of three letters would leave two.
_SHORTEST = 3
# Of each word and of all words together: the longest names of towns have three words.
_MOST, _MOST_TOGETHER = 8, 60


@dataclass(frozen=True, slots=True)
class _Rule:
    at_end: bool
    written: str
    base: str


def base_forms(name: str, language: str) -> Iterator[str]:
    """Yields the plain form of a name, then what it may be the case or the joined form of, likeliest first.

    `language` is ISO 639-1; one without rules in `inflections.tsv` has no other forms.
    """
    words = plain(name).split(" ")
    each = (list(islice(_of_word(word, _rules().get(language, ())), _MOST)) for word in words)
    for form in islice(product(*each), _MOST_TOGETHER):
        yield " ".join(form)


def _of_word(word: str, rules: tuple[_Rule, ...]) -> Iterator[str]:
    yield word
    for rule in rules:
        rest = len(word) - len(rule.written)
        if rule.at_end and word.endswith(rule.written) and rest + len(rule.base) >= _SHORTEST:
            yield word[:rest] + rule.base
        elif not rule.at_end and word.startswith(rule.written) and rest + len(rule.base) >= _SHORTEST:
            yield rule.base + word[len(rule.written) :]


@cache
def _rules() -> dict[str, tuple[_Rule, ...]]:
    found: dict[str, list[_Rule]] = {}
    for row in read_table("inflections.tsv"):
        if not row["language"].startswith("#"):
            rule = _Rule(row["at"] == "end", row["as_written"], row["base"])
            found.setdefault(row["language"], []).append(rule)
    return {language: tuple(rules) for language, rules in found.items()}
