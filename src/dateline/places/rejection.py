"""Tells why words that are in the gazetteer name no place here: a person, an organisation, a common word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.places.knowledge import Knowledge
from dateline.places.names import ARTICLES, Name, Word
from dateline.places.surroundings import Surroundings

# Cities of this size are known by their one name; smaller ones in countries that the report does not
# speak of are far more often a surname or a common word.
KNOWN_CITY = 300_000
_LONGEST_ACRONYM = 5
# Reasons that leave open where the longer name is: often in the place that it is named after.
WITHIN = frozenset({"part of an organisation's name", "part of a longer name"})


@dataclass(frozen=True, slots=True)
class Usage:
    """How words are used in the whole report: in small letters, and as a surname."""

    small: frozenset[str]
    surnames: frozenset[str]


def read_usage(rows: Iterable[tuple[Word, ...]], knowledge: Knowledge, text: str) -> Usage:
    """Returns the words that occur in small letters and those that follow a first name or a title."""
    small: set[str] = set()
    surnames: set[str] = set()
    person = knowledge.words["first_names"] | knowledge.words["titles"]
    for words in rows:
        for left, word in zip((None, *words), words, strict=False):
            if not word.is_capital:
                small.add(word.form)
            elif left is not None and left.form in person and text[left.end : word.start] in (" ", ". "):
                surnames.update({word.form} if left.is_capital else ())
    return Usage(frozenset(small), frozenset(surnames))


def reason_against(
    name: Name, words: tuple[Word, ...], around: Surroundings, usage: Usage, knowledge: Knowledge
) -> str:
    """Returns why the name is no place, or an empty string."""
    if name.form.startswith("region of "):
        return ""
    single = name.last - name.first == 1
    word = words[name.first]
    before = around.before
    lists = knowledge.words
    if _is_organisation(name, words, around, knowledge):
        return "part of an organisation's name"
    if not single:
        of_kind = words[name.last - 1].form in lists["district_words"]
        if word.form in lists["first_names"] and not around.located and not of_kind:
            return "a person's name"
        # "Ahrar al-Sham" is not Damascus.
        if word.text in ARTICLES and before is not None and before.is_capital:
            return "" if _may_precede(before, knowledge) else "the end of a longer name"
        return ""
    if name.form in knowledge.stop_names and not (around.sort and before is not None and before.form == "of"):
        return "a common word"
    if name.form in knowledge.adjective_of:
        return "a people or what belongs to it"
    if word.text.isupper() and len(word.text) <= _LONGEST_ACRONYM and not _in_capitals(words):
        return "an acronym"
    if before is not None and before.is_capital and before.form in lists["titles"]:
        return "follows a title"
    if name.form in usage.small and (name.first == 0 or not around.located):
        return "in small letters elsewhere"
    if name.form in usage.surnames and not (around.located and around.sort):
        return "a surname in this report"
    return _part_of_a_longer_name(name, words, around, knowledge)


def _is_organisation(name: Name, words: tuple[Word, ...], around: Surroundings, knowledge: Knowledge) -> bool:
    """Says whether the name belongs to "the Kharkiv Institute", "the University of Kharkiv"."""
    after, before = around.after, around.before
    lists = knowledge.words
    if after is not None and after.is_capital and after.form in lists["organisations"]:
        return not _in_capitals(words)
    if before is None or before.form != "of" or name.first < 2:
        return False
    head = words[name.first - 2]
    return head.is_capital and f"{head.form} of" in lists["organisations_before"]


def _part_of_a_longer_name(
    name: Name, words: tuple[Word, ...], around: Surroundings, knowledge: Knowledge
) -> str:
    lists = knowledge.words
    before, after = around.before, around.after
    following = words[name.last + 1].start if name.last + 1 < len(words) else -1
    if after is not None and after.text in ARTICLES and following == after.end + 1:
        return "part of a longer name"
    if is_shouted(words):
        return ""
    if after is not None and after.is_capital and not around.sort:
        if name.form in lists["first_names"]:
            return "a first name"
        if not _opens_a_place(after, knowledge) and not (around.placed and _is_known(name)):
            return "part of a longer name"
    if before is not None and before.is_capital:
        if before.form in lists["first_names"]:
            return "follows a first name"
        if not _may_precede(before, knowledge):
            return "part of a longer name"
    if name.form in lists["first_names"] and not around.located:
        return "a first name"
    if after is not None and after.form in lists["reporting"] and name.form in lists["first_names"]:
        return "speaks"
    return ""


def _is_known(name: Name) -> bool:
    return any(e.population >= KNOWN_CITY or (e.kind == "region" and e.own) for e in name.entries)


def _opens_a_place(word: Word, knowledge: Knowledge) -> bool:
    """Says whether a capital after a name opens something new: a people, a country, an acronym."""
    return word.text.isupper() or word.form in knowledge.adjective_of or word.form in knowledge.country_named


def _may_precede(word: Word, knowledge: Knowledge) -> bool:
    form = word.text.casefold()
    lists = knowledge.words
    return (
        form in knowledge.adjective_of
        or word.form in knowledge.country_named
        or form in lists["parts"]
        or form in lists["compass"]
        or word.form in lists["locatives"]
        or word.form in lists["near"]
        or word.form in lists["kinds_before"]
        or word.form in knowledge.stop_names
    )


def _in_capitals(words: tuple[Word, ...]) -> bool:
    """Says whether most words of a sentence are in capitals throughout."""
    return sum(word.text.isupper() for word in words) > len(words) / 2


def is_shouted(words: tuple[Word, ...]) -> bool:
    """Says whether a sentence is a headline in which capitals mean nothing."""
    long = [word for word in words if len(word.text) > 3]
    return len(long) > 2 and sum(word.is_capital for word in long) >= 0.75 * len(long)
