"""Finds names that the text makes places and that no list holds: "the village of Klynove", "near Shasha".

They have a name and no point: better that than the point of a known town that is named beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.model import Judgement, Place, PlaceMention, Sentence, Span
from dateline.places.names import ARTICLES, Name, Word
from dateline.places.rejection import is_shouted, reason_against
from dateline.places.rules.reading import Reading
from dateline.places.spelling import plain
from dateline.places.surroundings import Surroundings, look_around

_REASON = "not in gazetteer"
# Half of the towns of a list's names are where they seem to be; of names that no list knows fewer are towns.
_SCORE = 0.4
_LONGEST = 3
_JOINING = re.compile(r"\s|\s?-\s?")
# Prepositions before which a name is a place. "From" and "into" stand as often before a group or a firm.
_PREPOSITIONS = frozenset("in at near around outside inside".split())
# Words of common use that open the names of places.
_OPENING = ARTICLES | frozenset("san santa santo saint st la las los le les new old upper lower big".split())
# What the parse says of the last word of a name that stands by itself, and not before a noun.
_ALONE = frozenset({"pobj", "conj", "appos", "dobj", "npadvmod", "ROOT", "nsubj", "nsubjpass", "attr"})


def find_unlisted(reading: Reading) -> list[PlaceMention]:
    """Returns mentions of places without a point, with the reason, for names that were not found."""
    # "Khan al-Assal" is met whole where only "Khan" is listed.
    taken = [m.name for m in reading.mentions if m.place.rule != "within-name"]
    # What is listed and unresolved has only far namesakes, yet "the village of Baga" is a place.
    taken += [name.span for name in reading.names if name.place is not None]
    met = [
        (name, look_around(name, words, reading.document.text, reading.gazetteer.knowledge))
        for sentence, words in zip(reading.document.sentences, reading.rows, strict=True)
        if not is_shouted(words)
        for name in _names(sentence, words, reading.document.text)
        if not any(span.overlaps(name.span) for span in taken)
    ]
    # A name that is a place once is one wherever the report repeats it.
    places = {name.form for name, around in met if _is_place(reading, name, around)}
    return [_mention(reading, name, around) for name, around in met if name.form in places]


def _names(sentence: Sentence, words: Sequence[Word], text: str) -> Iterator[Name]:
    """Yields runs of words with capitals that no others continue."""
    i = 0
    while i < len(words):
        if not _may_open(words[i], text):
            i += 1
            continue
        last = i + 1
        while (
            last < len(words)
            and (words[last].is_capital or words[last].text in ARTICLES)
            and _JOINING.fullmatch(text[words[last - 1].end : words[last].start])
        ):
            last += 1
        if last - i <= _LONGEST and words[last - 1].is_capital:
            span = Span(words[i].start, words[last - 1].end)
            yield Name(sentence.index, span, i, last, plain(span.of(text)))
        i = last


def _may_open(word: Word, text: str) -> bool:
    return word.is_capital or (word.text in ARTICLES and text[word.end : word.end + 1] == "-")


def _is_place(reading: Reading, name: Name, around: Surroundings) -> bool:
    """Says whether the words around a name make it a place, and nothing speaks against it."""
    knowledge = reading.gazetteer.knowledge
    lists, words = knowledge.words, reading.rows[name.sentence]
    first, last = words[name.first], words[name.last - 1]
    before = words[name.first - 1].form if name.first else ""
    if not (around.sort or around.near or before in _PREPOSITIONS):
        return False
    is_named = around.sort is not None and before == "of"
    if last.form in lists["organisations"] or last.form in lists["settlement_words"]:
        return False
    if not is_named and (_is_common(first, reading) or _is_common(last, reading)):
        return False
    if first.form in lists["first_names"] | lists["titles"] and not is_named:
        return False
    if reason_against(name, words, around, reading.usage, knowledge):
        return False
    after = around.after
    is_alone = after is None or after.form in knowledge.stop_names
    return is_alone or around.sort is not None or _is_alone(reading.document.sentences[name.sentence], name)


def _is_common(word: Word, reading: Reading) -> bool:
    knowledge = reading.gazetteer.knowledge
    return (
        word.form not in _OPENING and (word.form in knowledge.stop_names or word.form in reading.usage.small)
    ) or word.form in knowledge.adjective_of


def _is_alone(sentence: Sentence, name: Name) -> bool:
    """Says whether a parsed sentence has the name by itself, and not before a noun."""
    token = next((t for t in sentence.tokens if t.end == name.span.end), None)
    return token is not None and token.pos == "PROPN" and token.dep in _ALONE


def _mention(reading: Reading, name: Name, around: Surroundings) -> PlaceMention:
    text = reading.document.text
    precision = around.sort or ("near" if around.near else "settlement")
    place = Place(" ".join(name.span.of(text).split()), None, None, None, precision)
    judgement = Judgement(place, _SCORE, "unlisted", _REASON, (around.span,))
    return PlaceMention(around.span, name.span, around.span.of(text), name.sentence, judgement)
