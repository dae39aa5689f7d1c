"""Reads the words beside a name: what kind of place it is, and how near the place it speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.model import Span
from dateline.places.knowledge import Knowledge
from dateline.places.names import Name, Word

Sort = Literal["settlement", "district", "region"]
# "on the outskirts of", "in the direction of": the longest phrase before a name.
_LONGEST_PHRASE = 5
_UNITS = frozenset("km kilometer kilometers kilometre kilometres mile miles metres meters".split())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a name. `sort` is the kind that the text says the place is, None if it says none.

    `placed` is true where a preposition or word of kind makes it a place, `located` where
    one only may. `near` is true where the words speak of the neighbourhood; `span` is the whole
    expression; `before` and `after` are the neighbouring words, None across a stop or comma.
    """

    span: Span
    sort: Sort | None
    near: bool
    located: bool
    placed: bool
    before: Word | None
    after: Word | None


def look_around(name: Name, words: tuple[Word, ...], text: str, knowledge: Knowledge) -> Surroundings:
    """Returns what stands around a name in its sentence."""
    before = _neighbour(words, name.first - 1, name.first, text)
    after = _neighbour(words, name.last, name.last - 1, text)
    start, end, sort = name.span.start, name.span.end, _listed_sort(name, words, text, knowledge)
    if after is not None:
        said = _sort_of(after.form, knowledge)
        if said:
            sort, end = said, after.end
    index = name.first - 1
    # "the western Sudan state of North Darfur", "the town of Bara"
    if before is not None and before.form == "of" and index >= 1:
        said = _sort_before(words[index - 1].form, knowledge)
        if said:
            sort, start, index = said, words[index - 1].start, index - 2
    elif before is not None and not before.is_capital and before.form in knowledge.words["parts"]:
        start, index = before.start, index - 1
    near, start = _nearness(words, index, start, text, knowledge)
    if after is not None and after.form in knowledge.words["near_after"] and sort is None:
        near, end = True, after.end
    if index >= 0 and words[index].form == "the":
        index -= 1
    located = index >= 0 and words[index].form in knowledge.words["locatives"]
    placed = (
        near or sort is not None or (index >= 0 and words[index].form in knowledge.words["plain_locatives"])
    )
    return Surroundings(Span(start, end), sort, near, located or placed, placed, before, after)


def _nearness(
    words: tuple[Word, ...], index: int, start: int, text: str, knowledge: Knowledge
) -> tuple[bool, int]:
    if index >= 0 and words[index].form == "the":
        index -= 1
    for size in range(min(_LONGEST_PHRASE, index + 1), 0, -1):
        first = words[index - size + 1]
        phrase = " ".join(text[first.start : words[index].end].split()).casefold()
        if phrase in knowledge.words["near"]:
            return True, first.start
    compass = knowledge.words["compass"]
    if index >= 1 and words[index].form == "of" and words[index - 1].text.casefold() in compass:
        return True, words[index - 1].start
    # "30 km from Kherson", "a few kilometres from"
    if index >= 1 and words[index].form == "from":
        unit = words[index - 1].form
        if unit in _UNITS:
            return True, words[index - 1].start
    return False, start


def _listed_sort(name: Name, words: tuple[Word, ...], text: str, knowledge: Knowledge) -> Sort | None:
    """Returns the kind that closes a list: "the Kharkiv, Luhansk and Zaporizhzhia regions"."""
    index, capitals = name.last, 0
    while index < len(words) and capitals <= 8:
        gap = text[words[index - 1].end : words[index].start]
        if gap.strip() not in ("", ",", "-") or (words[index].form != "and" and not words[index].is_capital):
            break
        capitals += words[index].is_capital
        index += 1
    if capitals and index < len(words) and words[index].form.endswith("s"):
        gap = text[words[index - 1].end : words[index].start]
        form = words[index].form
        if not gap.strip() and (form in knowledge.words["region_words"]):
            return "region"
        if not gap.strip() and form in knowledge.words["district_words"]:
            return "district"
    return None


def _neighbour(words: tuple[Word, ...], index: int, beside: int, text: str) -> Word | None:
    if not 0 <= index < len(words):
        return None
    left, right = sorted((index, beside))
    gap = text[words[left].end : words[right].start]
    return words[index] if gap.strip(" \n'’") in ("", "-", "s", "’s") and "." not in gap else None


def _sort_of(form: str, knowledge: Knowledge) -> Sort | None:
    if form in knowledge.words["region_words"]:
        return "region"
    if form in knowledge.words["district_words"]:
        return "district"
    if form in knowledge.words["settlement_words"]:
        return "settlement"
    return None


def _sort_before(form: str, knowledge: Knowledge) -> Sort | None:
    if form in knowledge.words["region_before"]:
        return "region"
    if form in knowledge.words["kinds_before"]:
        return "settlement"
    return None
