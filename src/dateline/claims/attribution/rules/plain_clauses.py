"""Verbs of saying in sentences without a parse: the words beside the verb tell who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.attribution.plain import noun_phrase, speaker_of
from dateline.claims.attribution.scope import CLOSING
from dateline.claims.attribution.speaker import PRONOUNS, Speaker
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Span

_QUOTES = frozenset(("”", '"', "''", "’’", "»"))
_BETWEEN = frozenset("also later then earlier has had have further additionally just previously".split())
BOUNDARY = frozenset(", \" “ ” : ; ( ) — – - . ' ‘ ’ and but".split())
# Behind these stands who hears: "told reporters".
_TO_HEARERS = frozenset(("tell", "inform", "ask", "notify", "remind"))
# How or where one speaks: "reported in his channel".
_BY_WHICH = frozenset("in on at during via to through".split())
_KINDS = frozenset("say report claim write exclaim warn promise request accuse find expect".split())


def find_plain_clauses(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance for each reporting verb with a speaker beside it.

    In a parsed sentence only the surest positions count ("X said that", ", X said."): the parser takes a
    few of these verbs for nouns, and ties their clauses to the nearest noun.
    """
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        verb = words.verbs.get(token.text.lower())
        if verb is None or verb.kind not in _KINDS:
            continue
        if token.text.lower() == verb.lemma != "read":
            continue
        left = _left(sentence, i, words)
        turned = left is None and verb.lemma not in _TO_HEARERS and _after_quote(sentence, i)
        right = noun_phrase(sentence, i + 1, words) if turned else None
        speaker, rest = left or (None, i + 1)
        if right is not None:
            speaker, rest = right
        if speaker is None or (sentence.parsed and not _is_sure(sentence, i, left, words)):
            continue
        rest = _that(sentence, i) or rest
        content = _content(sentence, i, rest, trailing=_trailing(sentence, i, left))
        score = 0.6 if verb.narrated else 0.8
        yield Utterance(sentence.index, token.span, (speaker,), content, "indirect", "plain-verb", score)


def _is_sure(sentence: Sentence, verb: int, left: tuple[Speaker, int] | None, words: Vocabulary) -> bool:
    if sentence.tokens[verb].text.endswith("ing") or sentence.tokens[verb].pos == "ADJ":
        return False
    if _that(sentence, verb) is not None:
        return True
    following = sentence.tokens[verb + 1].text if verb + 1 < len(sentence.tokens) else "."
    parted = _trailing(sentence, verb, left)
    if parted is None:
        return False
    if left is not None and following.lower() in _BY_WHICH and sentence.tokens[verb - 1].text != ",":
        # ", the head of the administration reported in his channel": no attack is reported in Syria here.
        return bool(left[0].nouns & (words.people | words.bodies | words.titles))
    return following in (".", ",") or left is None or sentence.tokens[parted].text in _QUOTES


def _that(sentence: Sentence, verb: int) -> int | None:
    """The index after the first "that" in the words behind the verb, before any comma."""
    for token in sentence.tokens[verb + 1 : verb + 9]:
        if token.text in BOUNDARY:
            return None
        if token.text == "that":
            return token.i + 1
    return None


def _left(sentence: Sentence, verb: int, words: Vocabulary) -> tuple[Speaker, int] | None:
    tokens = sentence.tokens
    end = verb
    while end > 0 and tokens[end - 1].text.lower() in _BETWEEN:
        end -= 1
    if end == 0:
        return None
    if tokens[end - 1].text.lower() in PRONOUNS:
        return speaker_of(tokens[end - 1 : end], words), verb + 1
    if tokens[end - 1].text == ",":
        return _with_apposition(sentence, end - 1, words)
    start = end
    while start > 0 and tokens[start - 1].text not in BOUNDARY and end - start < 12:
        start -= 1
    found = noun_phrase(sentence, start, words) if start < end else None
    return (found[0], verb + 1) if found and found[1] == end else None


def _with_apposition(sentence: Sentence, comma: int, words: Vocabulary) -> tuple[Speaker, int] | None:
    """The name between a quotation and its verb: "...,” Omar Haddad, a docker, said"."""
    tokens = sentence.tokens
    start = next((t.i + 1 for t in reversed(tokens[:comma]) if t.text in _QUOTES), None)
    found = noun_phrase(sentence, start, words) if start else None
    if found is None or not found[0].proper or tokens[found[1]].text != "," or found[1] >= comma:
        return None
    return found[0], next(t.i for t in tokens[comma:] if t.text.lower() in words.verbs) + 1


def _after_quote(sentence: Sentence, verb: int) -> bool:
    return verb > 0 and sentence.tokens[verb - 1].text in CLOSING


def _trailing(sentence: Sentence, verb: int, left: tuple[Speaker, int] | None) -> int | None:
    """The index of the comma or mark before speaker and cue when words precede it, else None."""
    start = verb
    tokens = sentence.tokens
    if left is not None and tokens[verb - 1].text == ",":
        return next((t.i for t in reversed(tokens[:verb]) if t.text in _QUOTES), None)
    if left is not None:
        while start > 0 and sentence.tokens[start - 1].text not in BOUNDARY:
            start -= 1
    return start - 1 if start > 3 and sentence.tokens[start - 1].text not in ("and", "but") else None


def _content(sentence: Sentence, verb: int, rest: int, *, trailing: int | None) -> tuple[Span, ...]:
    tokens = sentence.tokens
    if trailing is not None and _that(sentence, verb) is None:
        return (Span(sentence.span.start, tokens[trailing].start),)
    following = rest if rest > verb + 1 else verb + 1
    return (Span(tokens[following].start, sentence.span.end),) if following < len(tokens) - 1 else ()
