"""Speakers and cues read from bare words, for sentences without a parse."""

from __future__ import annotations

import re

from dateline.claims.attribution.speaker import PRONOUNS, Speaker
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Span, Token

_INSIDE = frozenset("of the for and al bin de van von - 's ’s".split())
_DETERMINERS = frozenset("the a an one another two three several some his her their".split())
_ENDS = frozenset("on in that at to with".split())
_NO_NAMES = frozenset(("ADP", "SCONJ", "ADV", "CCONJ"))
_LONGEST = 12
_WORD = re.compile(r"\w")


def noun_phrase(sentence: Sentence, start: int, words: Vocabulary) -> tuple[Speaker, int] | None:
    """Returns the speaker whose words begin at token `start`, with the index after the last of them."""
    tokens = sentence.tokens
    if start < len(tokens) and _opens_frame(tokens[start]):
        return None
    end = start
    while end < min(len(tokens), start + _LONGEST) and _goes_on(tokens, start, end, words):
        end += 1
    while end > start and tokens[end - 1].text.lower() in _INSIDE:
        end -= 1
    return (speaker_of(tokens[start:end], words), end) if end > start else None


def _opens_frame(token: Token) -> bool:
    """Says whether a token is a word like "Despite", of which a capital makes no name."""
    return token.pos in _NO_NAMES and token.text.lower() not in _INSIDE


def _goes_on(tokens: tuple[Token, ...], start: int, end: int, words: Vocabulary) -> bool:
    text = tokens[end].text
    lower = text.lower()
    if lower in PRONOUNS:
        return end == start
    if text[:1].isupper() or lower in _INSIDE or (end == start and lower in _DETERMINERS):
        return True
    known = lower.rstrip("s") in words.people or lower in words.bodies or lower in words.titles
    if known:
        return True
    nominal = start < end and tokens[start].text.lower() in _DETERMINERS
    return nominal and _WORD.match(text) is not None and lower not in words.verbs and lower not in _ENDS


def speaker_of(tokens: tuple[Token, ...] | list[Token], words: Vocabulary) -> Speaker:
    """Returns the speaker that the words name, titles before the name left out."""
    lower = [t.text.lower() for t in tokens]
    if lower[-1] in PRONOUNS:
        kind = PRONOUNS[lower[-1]]
        return Speaker(
            tokens[-1].span, frozenset(), lower[-1], proper=False, plural=kind == "several", pronoun=kind
        )
    named = tokens[-1].text[:1].isupper() and lower[-1] not in words.titles
    start = 0
    if named:
        for k in range(len(tokens) - 1):
            if (
                lower[k].rstrip(".") in words.titles
                or lower[k] in words.titles
                or not (tokens[k].text[:1].isupper() or lower[k] in _INSIDE)
            ):
                start = k + 1
        if lower[start] == "the" and start + 1 < len(tokens):
            start += 1
    span = Span(tokens[start].start, tokens[-1].end)
    plural = lower[-1].endswith("s") and not named
    return Speaker(span, frozenset(lower), lower[-1], proper=named, plural=plural)
