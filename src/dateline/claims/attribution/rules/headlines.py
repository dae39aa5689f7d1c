"""Headline style and minutes of speech: "Minister: port was hit", "Name: “...”", "Port hit - army"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.claims.attribution.plain import speaker_of
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Span, Token

_LONGEST_NAME = 6
_STOP = re.compile(r"[.!?][\"”’']?$")
_QUOTES = frozenset("\" “ ‘ « „ ''".split()) | {"``"}


def find_headlines(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance for a name before a colon, or after the last dash of a headline."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[1 : _LONGEST_NAME + 1], 1):
        if token.text != ":" or i + 2 >= len(tokens):
            continue
        name = _without_bullet(tokens[:i])
        if not name:
            break
        quoted = tokens[i + 1].text in _QUOTES
        known = any(_speaks(t, words) for t in name)
        if any(t.text.lower() in words.verbs for t in name) or not (
            (quoted and name[0].text[:1].isupper())
            or (not _STOP.search(sentence.text) and (known or _is_name(name)))
        ):
            break
        rest = Span(tokens[i + 1].start, sentence.span.end)
        speaker = speaker_of(name, words)
        yield Utterance(sentence.index, token.span, (speaker,), (rest,), "indirect", "name-colon", 0.7)
        return
    if not _STOP.search(sentence.text):
        yield from _at_end(sentence, words)


def _without_bullet(name: tuple[Token, ...]) -> tuple[Token, ...]:
    return name if name[0].text[:1].isalnum() else name[1:]


def _is_name(name: tuple[Token, ...]) -> bool:
    """Says whether the words can be a name: capitalised, and no label in capitals ("EXCLUSIVE")."""
    return len(name) <= 3 and all(t.text[:1].isupper() and t.text[1:2].islower() for t in name)


def _speaks(token: Token, words: Vocabulary) -> bool:
    lower = token.text.lower()
    return lower in words.titles or any(w in words.people | words.bodies for w in (lower, lower.rstrip("s")))


def _at_end(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """The name behind the last dash or colon: "Port hit - army", "Riot in prison: rights group"."""
    tokens = sentence.tokens
    for i in range(len(tokens) - 2, max(2, len(tokens) - _LONGEST_NAME - 1), -1):
        if tokens[i].text not in ("-", "–", "—", ":"):
            continue
        spaced = tokens[i].start > tokens[i - 1].end or tokens[i].text == ":"
        name = [t for t in tokens[i + 1 :] if t.text.lower() not in words.verbs]
        if any(not t.text[:1].isalnum() for t in name):
            return
        known = any(_speaks(t, words) for t in name)
        if spaced and name and known:
            before = Span(sentence.span.start, tokens[i].start)
            speaker = speaker_of(name, words)
            yield Utterance(
                sentence.index, tokens[i].span, (speaker,), (before,), "indirect", "dash-name", 0.7
            )
        return
