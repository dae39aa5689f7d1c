"""Which words of a sentence a reporting cue reaches."""

from __future__ import annotations

from dateline.model import Sentence, Span, Token

# What can stand between words that are said and the cue after them.
CLOSING = frozenset(", \" ” ’ ’’ ' '' — – - ? ! »".split())
# Tags of verbs that carry a clause.
FINITE = ("VBD", "VBZ", "VBP", "MD")
_FRAMES = frozenset("when after while although though before since if as".split())
QUOTES = ("”", '"', "’’", "''", "»", "’")
_STOPS = frozenset(". ! ? \" ” ’ ''".split())
# After these a comma opens a new clause that a trailing cue before it does not reach across.
_BREAKS = frozenset("but while although though however whereas adding saying noting".split())


def span_of(sentence: Sentence, token: Token) -> Span:
    """Returns the stretch from the first to the last word below a token."""
    below = sentence.subtree(token.i)
    return Span(sentence.tokens[below[0]].start, sentence.tokens[below[-1]].end)


def around(sentence: Sentence, clause: Token, own: set[int]) -> tuple[Span, ...]:
    """Returns the clause's words in one stretch, or in two where the cue stands inside."""
    below = [i for i in sentence.subtree(clause.i) if i not in own]
    if not below:
        return ()
    spans: list[Span] = []
    start = previous = below[0]
    for i in [*below[1:], None]:
        if i is not None and not any(k in own for k in range(previous + 1, i)):
            previous = i
            continue
        spans.append(Span(sentence.tokens[start].start, sentence.tokens[previous].end))
        if i is not None:
            start = previous = i
    return tuple(spans)


def before_cue(sentence: Sentence, verb: Token, subject: Token, *, verbless: bool) -> Span | None:
    """Returns all that precedes a cue which a comma or a quotation mark parts from it, else None.

    With `verbless` they need no finite verb: "Sanctions for the raid, the minister announced".
    """
    first = verb.i
    if subject.i < verb.i:
        below = [i for i in sentence.subtree(subject.i) if i <= subject.i]
        first = below[0] if below else subject.i
    if first < 2 or sentence.tokens[first - 1].text not in CLOSING:
        return None
    if subject.i < verb.i and subject.head != verb.i:
        return None
    inserted = first > verb.i - 4 and sentence.tokens[min(verb.i + 1, len(sentence.tokens) - 1)].text == ","
    if _opens_frame(sentence, first) or not (
        verbless or _finite(sentence, first) or (inserted and subject.i < verb.i)
    ):
        return None
    end = sentence.tokens[first - 1]
    return Span(sentence.span.start, end.end if end.text in QUOTES else end.start)


def _finite(sentence: Sentence, end: int) -> bool:
    return any(t.tag in FINITE or t.dep == "auxpass" for t in sentence.tokens[:end])


def _opens_frame(sentence: Sentence, end: int) -> bool:
    """Says whether the words before the cue are but a setting: "When he came, ...", "On Monday, ..."."""
    first = sentence.tokens[0]
    return first.text.lower() in _FRAMES and not any(t.text == "," for t in sentence.tokens[: end - 1])


def tail_after(sentence: Sentence, verb: Token) -> tuple[Span, ...]:
    """Returns what follows an inserted cue ("A, he said, B"), unless it turns to something else."""
    tokens = sentence.tokens
    for token in tokens[verb.i + 1 :]:
        if token.text != "," or token.i + 2 >= len(tokens):
            continue
        following = tokens[token.i + 1]
        if following.text.lower() in _BREAKS - {"but"} or following.dep in ("relcl", "appos"):
            return ()
        rest = tokens[token.i + 1 :]
        if any(t.tag in FINITE for t in rest) and not _in_noun(sentence, token):
            return (Span(following.start, sentence.span.end),)
    return ()


def _in_noun(sentence: Sentence, comma: Token) -> bool:
    """An apposition or a relative clause of the speaker is no continuation."""
    return sentence.tokens[comma.head].pos in ("NOUN", "PROPN")


def edges(sentence: Sentence) -> tuple[int, int]:
    """Returns start and end of the sentence without its closing stop."""
    end = sentence.span.end
    for token in reversed(sentence.tokens):
        if token.text not in _STOPS:
            break
        end = token.start
    return sentence.span.start, max(end, sentence.span.start)
