"""Finds words that are names of places, before anything is known about which place they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Place, Sentence, Span
from dateline.places.gazetteer import Gazetteer
from dateline.places.index import Entry
from dateline.places.spelling import plain

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’ʼ`´][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’][sS]$")
_JOINING = re.compile(r"\s{1,2}|\s?[-–]\s?|['’]s?\s|[.]\s")
# The Arabic article and its assimilated forms open a name in small letters: "al-Bab", "ez-Zor".
ARTICLES = frozenset("al el ad an ar as at az ash ed er es et ez".split())
# The longest names in use have six words ("Autonomous Administration of North and East Syria" is an area).
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: its place in the report, its letters, and whether a comma or stop follows."""

    start: int
    end: int
    text: str
    form: str

    @property
    def is_capital(self) -> bool:
        """Whether the word opens with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Name:
    """A name with the places that have it; `first`..`last` are word indices, `last` exclusive.

    Exactly one of `place` (a country or a reviewed area) and `entries` is set. `within` is true where the
    words are part of a longer name ("Kharkiv Institute"), which may be elsewhere.
    """

    sentence: int
    span: Span
    first: int
    last: int
    form: str
    place: Place | None = None
    entries: tuple[Entry, ...] = ()
    within: bool = False


def split_words(sentence: Sentence) -> tuple[Word, ...]:
    """Returns the words of a sentence; a possessive ending is no part of a word."""
    found = []
    for match in _WORD.finditer(sentence.text):
        text = _POSSESSIVE.sub("", match.group())
        start = sentence.span.start + match.start()
        found.append(Word(start, start + len(text), text, plain(text)))
    return tuple(found)


def find_names(
    sentence: Sentence, words: tuple[Word, ...], gazetteer: Gazetteer, text: str
) -> Iterator[Name]:
    """Yields the longest names, from left to right; names do not overlap."""
    i = 0
    while i < len(words):
        word = words[i]
        if not (word.is_capital or (word.text in ARTICLES and text[word.end : word.end + 1] == "-")):
            i += 1
            continue
        name = _abbreviated(sentence, words, i, gazetteer, text)
        name = name or _longest(sentence, words, i, gazetteer, text)
        if name is None:
            i += 1
        else:
            yield name
            i = name.last


def _abbreviated(
    sentence: Sentence, words: tuple[Word, ...], i: int, gazetteer: Gazetteer, text: str
) -> Name | None:
    """Returns a region by its short form after a town and a comma: "Toledo, Ohio", "Macon, Ga."."""
    if i == 0 or text[words[i - 1].end : words[i].start] != ", ":
        return None
    last = i + 1
    if last < len(words) and text[words[i].end : words[last].start] == "." and len(words[i].text) == 1:
        last += 1
    # "La" of ", La Reina" is no Louisiana.
    if last < len(words) and words[last].is_capital and text[words[last - 1].end : words[last].start] == " ":
        return None
    span = Span(words[i].start, words[last - 1].end)
    region = gazetteer.knowledge.abbreviations.get(span.of(text).removesuffix("."))
    if region is None:
        return None
    entries = tuple(e for e in gazetteer.named(plain(region)) if e.kind == "region" and e.own)
    return (
        Name(sentence.index, span, i, last, f"region of {plain(region)}", entries=entries)
        if entries
        else None
    )


def _longest(
    sentence: Sentence, words: tuple[Word, ...], first: int, gazetteer: Gazetteer, text: str
) -> Name | None:
    last = first + 1
    while last < len(words) and last - first < _LONGEST:
        if not _JOINING.fullmatch(text[words[last - 1].end : words[last].start]):
            break
        last += 1
    knowledge = gazetteer.knowledge
    for end in range(last, first, -1):
        span = Span(words[first].start, words[end - 1].end)
        form = plain(text[span.start : span.end])
        iso3, area = knowledge.country_named.get(form), knowledge.areas.get(form)
        if iso3 and area is not None and area.country == iso3 and area.precision == "region":
            # England is named like a country, but it is a part of one.
            return Name(sentence.index, span, first, end, form, place=area)
        # "us" and "it" in small letters are pronouns; a country's short form is in capitals.
        if iso3 and (len(form) > 2 or words[first].text.isupper()):
            return Name(sentence.index, span, first, end, form, place=knowledge.countries[iso3].place)
        if area is not None:
            return Name(sentence.index, span, first, end, form, place=area)
        if end - first <= 5 and words[end - 1].is_capital and len(form) > 1:
            entries = gazetteer.named(form)
            if entries:
                return Name(sentence.index, span, first, end, form, entries=entries)
    return None
