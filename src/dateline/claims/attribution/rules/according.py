"""Prepositions that name a source: "according to X", "in the words of X", "as stated by X"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.attribution.authors import author_of
from dateline.claims.attribution.plain import noun_phrase
from dateline.claims.attribution.speaker import Speaker, speaker_at
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Span

_OPENINGS = (
    ("according", "to"), ("accordingly", "to"), ("in", "the", "words", "of"), ("as", "stated", "by"),
    ("as", "reported", "by"), ("as", "told", "by"), ("in", "the", "opinion", "of"), ("citing",),
    ("with", "reference", "to"), ("in", "the", "view", "of"),
    ("in", "his", "opinion"), ("in", "his", "view"),
)  # fmt: skip
# What one can act according to without its speaking.
_NO_SOURCES = frozenset(
    "plan schedule law rule rules principle agreement constitution need tradition".split()
)


def find_according(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance over the whole sentence around the phrase."""
    lower = [t.text.lower() for t in sentence.tokens]
    for i in range(len(lower)):
        opening = next((o for o in _OPENINGS if tuple(lower[i : i + len(o)]) == o), None)
        if opening is None:
            continue
        after = i + (len(opening) if "his" not in opening else 1)
        found = _named(sentence, after, words) if "his" not in opening else _his(sentence, after)
        if found is None or found[0].head.lower() in _NO_SOURCES:
            continue
        speaker, end = found
        cue = Span(sentence.tokens[i].start, sentence.tokens[after - 1].end)
        content = _rest(sentence, i, end)
        if content:
            yield Utterance(sentence.index, cue, (speaker,), content, "according", "-".join(opening), 0.9)


def _his(sentence: Sentence, i: int) -> tuple[Speaker, int]:
    his = sentence.tokens[i]
    return Speaker(his.span, frozenset(), "his", proper=False, plural=False, pronoun="person"), i + 2


def _named(sentence: Sentence, start: int, words: Vocabulary) -> tuple[Speaker, int] | None:
    if sentence.parsed and start < len(sentence.tokens):
        above = sentence.tokens[start - 1]
        noun = next((t for t in sentence.dependents(above.i, "pobj", "dobj") if t.i >= start), None)
        if noun is not None:
            last = sentence.subtree(noun.i)[-1]
            author = author_of(sentence, noun, words) if noun.lemma in words.statements else None
            return author or speaker_at(sentence, noun.i, words), last + 1
    return noun_phrase(sentence, start, words)


def _rest(sentence: Sentence, start: int, end: int) -> tuple[Span, ...]:
    tokens = sentence.tokens
    spans = []
    if start > 1:
        spans.append(Span(tokens[0].start, tokens[start - 1].end))
    while end < len(tokens) and tokens[end].text in (",", "."):
        end += 1
    if end < len(tokens) - 1 and (start <= 1 or tokens[end - 1].text == ","):
        spans.append(Span(tokens[end].start, tokens[-1].end))
    return tuple(spans)
