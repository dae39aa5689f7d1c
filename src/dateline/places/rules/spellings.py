"""Finds names in another romanisation: "Bilogorivka", "Mikołajów", inside the report's countries only."""

from __future__ import annotations

from dateline.model import Judgement, PlaceMention, Span
from dateline.places.choice import as_place
from dateline.places.index import Entry
from dateline.places.names import Name, Word
from dateline.places.rules.reading import Reading
from dateline.places.surroundings import Surroundings, look_around

_SHORTEST = 5
# Keys of long names do not meet by chance: any word that may stand before a place is enough for them.
_LONG = 9
_SURNAME_ENDINGS = (
    "ov",
    "ev",
    "in",
    "sky",
    "skiy",
    "skyi",
    "ski",
    "enko",
    "chuk",
    "ich",
    "yan",
    "ova",
    "eva",
)
# What these words name lies inside a town and is no town of that name.
_INSIDE_A_TOWN = frozenset("neighborhood neighbourhood prison hospital square street university".split())


def find_spellings(reading: Reading) -> list[PlaceMention]:
    """Returns mentions of capitalised words that are in no list but share a fold key with a settlement."""
    first_found = _find(reading, frozenset())
    # A name that was recognised once is recognised wherever the report repeats it.
    known = frozenset(m.name.of(reading.document.text) for m in first_found)
    return _find(reading, known) if known else first_found


def _find(reading: Reading, known: frozenset[str]) -> list[PlaceMention]:
    found: list[PlaceMention] = []
    text, knowledge = reading.document.text, reading.gazetteer.knowledge
    held = {(m.sentence, m.name.start) for m in reading.mentions}
    taken = {
        (name.sentence, i)
        for name in reading.names if (name.sentence, name.span.start) in held
        for i in range(name.first, name.last)
    }  # fmt: skip
    for index, words in enumerate(reading.rows):
        first = 0
        while first < len(words):
            last = _run(words, first, text)
            last = next((i for i in range(first, last) if (index, i) in taken or _is_acronym(words[i])), last)
            if last == first:
                first += 1
                continue
            span = Span(words[first].start, words[last - 1].end)
            name = Name(index, span, first, last, words[first].form)
            around = look_around(name, words, text, knowledge)
            wanted = span.of(text) in known or _may_be(words, first, last, around, reading)
            entry = _folded(reading, span, around) if wanted else None
            if entry is not None:
                judgement = Judgement(as_place(entry, around), 0.6, "spelling", "", (span,))
                found.append(PlaceMention(around.span, span, around.span.of(text), index, judgement))
            first = last
    return found


def _is_acronym(word: Word) -> bool:
    return word.text.isupper() and len(word.text) <= 5


def _run(words: tuple[Word, ...], first: int, text: str) -> int:
    """Returns the end of the run of capitalised words that are joined by spaces or hyphens."""
    last = first
    while last < len(words) and words[last].is_capital:
        if last > first and text[words[last - 1].end : words[last].start] not in (" ", "-"):
            break
        last += 1
    return last


def _may_be(words: tuple[Word, ...], first: int, last: int, around: Surroundings, reading: Reading) -> bool:
    knowledge = reading.gazetteer.knowledge
    if around.after is not None and around.after.form in _INSIDE_A_TOWN:
        return False
    if last - first > 3 or len(words[first].form) < _SHORTEST - (last - first > 1):
        return False
    if any(
        w.form in knowledge.stop_names or w.text.casefold() in knowledge.adjective_of
        or w.form in knowledge.words["first_names"] or w.form in knowledge.words["titles"]
        for w in words[first:last]
    ):  # fmt: skip
        return False
    if last < len(words) and words[last].form in knowledge.words["reporting"]:
        return False
    before = words[first - 1].form if first else ""
    plain_place = before == "to" or before in knowledge.words["plain_locatives"]
    if before in knowledge.words["locatives"] and last - first == 1 and len(words[first].form) >= _LONG:
        return not words[first].form.endswith(_SURNAME_ENDINGS)
    return around.near or around.sort is not None or plain_place or _in_list(words, first, reading)


def _in_list(words: tuple[Word, ...], first: int, reading: Reading) -> bool:
    """Says whether the word stands in a list beside a name that was found: "Bakhmut, Soledar and X"."""
    start = words[first].start
    towns = (
        m.name.end
        for m in reading.mentions
        if m.name.end <= start
        and m.place.value
        and m.place.value.precision in ("settlement", "near", "region")
    )
    gap_start = max(towns, default=-1)
    gap = reading.document.text[gap_start:start] if gap_start >= 0 else "x"
    return gap.strip() in (",", "and", ", and")


def _folded(reading: Reading, span: Span, around: Surroundings) -> Entry | None:
    name = span.of(reading.document.text)
    for country in reading.theatre.countries:
        entries = reading.gazetteer.folded(name, country)
        if entries:
            sort = around.sort or "settlement"
            return max(entries, key=lambda e: (e.kind == sort, e.population, -(e.geonameid or 0)))
    return None
