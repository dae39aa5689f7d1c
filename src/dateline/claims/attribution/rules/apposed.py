"""A name and its title behind the words: "..., an army spokesman, Omar Haddad, said on Tuesday".

Parses hang such a pair on the noun before it or on whoever hears ("told reporters"), so the commas decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.attribution.plain import speaker_of
from dateline.claims.attribution.scope import FINITE, QUOTES, tail_after
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Span, Token

_KINDS = frozenset("say report claim write warn".split())
_PARTICLES = frozenset("al bin ibn de van von der -".split())
_ENDS = frozenset((",", *QUOTES))
_LONGEST_NAME, _LONGEST_TITLE = 5, 12


def find_apposed(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance for each verb of saying behind a title and a name between commas."""
    tokens = sentence.tokens
    for token in tokens if sentence.parsed else ():
        verb = words.verbs.get(token.text.lower())
        if verb is None or verb.kind not in _KINDS or token.tag not in ("VBD", "VBZ"):
            continue
        later = _segment(tokens, token.i)
        earlier = _segment(tokens, later[0].i) if later else ()
        name, title = (later, earlier) if _is_name(later) else (earlier, later)
        if not earlier or not _is_name(name) or not _is_title(title, words) or _that_follows(tokens, token.i):
            continue
        before = tokens[: earlier[0].i]
        if any(t.tag in FINITE for t in before):
            end = before[-1].end if before[-1].text in QUOTES else before[-1].start
            content = (Span(sentence.span.start, end), *tail_after(sentence, token))
            speaker = speaker_of(name, words)
            yield Utterance(sentence.index, token.span, (speaker,), content, "indirect", "cue-after", 0.9)


def _segment(tokens: tuple[Token, ...], end: int) -> tuple[Token, ...]:
    """The words between the comma right before a token and the comma or quotation mark before that."""
    if end < 2 or tokens[end - 1].text != ",":
        return ()
    start = end - 1
    while start > 0 and tokens[start - 1].text not in _ENDS and end - start < _LONGEST_TITLE + 2:
        start -= 1
    return tokens[start : end - 1] if start > 0 and tokens[start - 1].text in _ENDS else ()


def _is_name(words: tuple[Token, ...]) -> bool:
    named = all(t.text[:1].isupper() or t.text.lower() in _PARTICLES for t in words)
    return 0 < len(words) <= _LONGEST_NAME and named and words[-1].pos == "PROPN"


def _is_title(phrase: tuple[Token, ...], words: Vocabulary) -> bool:
    lower = [t.text.lower() for t in phrase]
    known = any(w in words.people or w in words.titles for w in lower)
    return known and not any(t.tag in FINITE or t.dep == "mark" for t in phrase)


def _that_follows(tokens: tuple[Token, ...], i: int) -> bool:
    return any(t.text.lower() == "that" for t in tokens[i + 1 : i + 3])
