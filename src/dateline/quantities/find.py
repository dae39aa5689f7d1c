"""Finds numbers in the parsed sentences of a document, with the token that each counts."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Document, QuantityMention, Sentence, Span, Token
from dateline.quantities.counting import noun_class
from dateline.quantities.knowledge import area_units, nouns
from dateline.quantities.numbers import Number, numbers
from dateline.quantities.rejections import counts_nothing
from dateline.quantities.victims import lone_victims

_INSIDE = ("nummod", "quantmod", "compound", "amod", "det", "nmod", "advmod", "poss", "npadvmod")
_NOMINAL = ("NOUN", "PROPN")


def find(document: Document) -> tuple[QuantityMention, ...]:
    """Returns the numbers of the parsed sentences and the lone victims ("a soldier was killed"), in order."""
    found = [m for sentence in document.sentences if sentence.parsed for m in _in_sentence(sentence)]
    return tuple(sorted(found, key=lambda m: (m.span, m.head)))


def _in_sentence(sentence: Sentence) -> Iterator[QuantityMention]:
    counted = set()
    for number in numbers(sentence.text):
        core = _shift(number.core, sentence)
        tokens = sentence.within(core)
        if not tokens:
            continue
        head = counted_token(sentence, tokens)
        has_noun = head.i > tokens[-1].i and head.tag in ("NNS", "NNPS", "NN")
        if not number.is_money and _is_measure(sentence, tokens[-1]):
            continue
        if counts_nothing(sentence.text, number.core, has_noun=has_noun or number.is_money):
            continue
        counted.add(head.i)
        yield _mention(sentence, number, head.i)
    for head_token in lone_victims(sentence):
        if head_token.i not in counted:
            yield _one(sentence, head_token)


def _is_measure(sentence: Sentence, last: Token) -> bool:
    """Says whether a unit of time or length follows: "80 kilometres away", "five days ago"."""
    after = sentence.tokens[last.i + 1] if last.i + 1 < len(sentence.tokens) else None
    is_area = after is not None and any(
        " ".join(sentence.text[after.start - sentence.span.start :].lower().split()).startswith(unit)
        for unit in area_units()
    )
    return after is not None and not is_area and noun_class(after) == "none"


def counted_token(sentence: Sentence, tokens: tuple[Token, ...]) -> Token:
    """Returns the token that the number's tokens count, or their last one when nothing follows."""
    inside = {t.i for t in tokens}
    top = tokens[-1]
    while top.head != top.i and top.dep in _INSIDE and sentence.tokens[top.head].pos not in ("VERB", "AUX"):
        top = sentence.tokens[top.head]
    if top.i in inside or top.i < tokens[0].i:
        return _after_of(sentence, tokens) or _next_noun(sentence, tokens) or tokens[-1]
    return top


def _after_of(sentence: Sentence, tokens: tuple[Token, ...]) -> Token | None:
    """Returns the noun of "dozens of people", "24 of the prisoners"."""
    for token in reversed(tokens):
        for prep in sentence.dependents(token.i, "prep"):
            if prep.lemma == "of" and (noun := sentence.child(prep.i, "pobj")):
                return noun
    return None


def _next_noun(sentence: Sentence, tokens: tuple[Token, ...]) -> Token | None:
    """Returns the last of the nouns that follow the number without a break; the parse may miss the tie."""
    noun = None
    for token in sentence.tokens[tokens[-1].i + 1 :]:
        if token.pos in _NOMINAL or token.lemma.lower() in nouns() or token.text.lower() in nouns():
            noun = token
        elif noun is not None or not (token.pos == "ADJ" or token.tag == "HYPH"):
            break
    return noun


def _mention(sentence: Sentence, number: Number, head: int) -> QuantityMention:
    span = _shift(number.span, sentence)
    return QuantityMention(
        span=span,
        text=number.span.of(sentence.text),
        sentence=sentence.index,
        head=head,
        low=number.low,
        high=number.high,
    )


def _one(sentence: Sentence, token: Token) -> QuantityMention:
    left = min((t.i for t in sentence.dependents(token.i, "det", "amod", "compound")), default=token.i)
    span = Span(sentence.tokens[min(left, token.i)].start, token.end)
    text = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    return QuantityMention(span=span, text=text, sentence=sentence.index, head=token.i, low=1.0, high=1.0)


def _shift(span: Span, sentence: Sentence) -> Span:
    return Span(span.start + sentence.span.start, span.end + sentence.span.start)
