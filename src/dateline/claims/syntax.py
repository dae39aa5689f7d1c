"""How words stand to an event's trigger in the parse, as names for the choices' features."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Event, Sentence, Span, Token


def head_of(sentence: Sentence, span: Span) -> Token | None:
    """Returns the token of the span whose head lies outside it, or None if the span is elsewhere."""
    tokens = sentence.within(span)
    inside = {t.i for t in tokens}
    for token in tokens:
        if token.head not in inside or token.head == token.i:
            return token
    return tokens[0] if tokens else None


def governor(sentence: Sentence, token: Token) -> tuple[Token, str]:
    """Returns the content word above a token and the preposition or label that ties it there."""
    tie = token.dep
    current = token
    while current.head != current.i:
        above = sentence.tokens[current.head]
        if above.dep in ("prep", "agent", "pcomp") or above.pos == "ADP":
            tie = above.lemma
        elif above.pos in ("VERB", "AUX", "NOUN", "PROPN", "ADJ") and not _same_name(current, above):
            return above, tie
        current = above
    return current, tie


def relation(sentence: Sentence, event: Event, token: Token) -> tuple[str, str]:
    """Returns how a token stands to the trigger (attached, above, below, other) and by which tie."""
    trigger = event.trigger
    if token.i in event.patients:
        return "object", token.dep
    if token.i in event.agents:
        return "subject", token.dep
    above, tie = governor(sentence, token)
    if above.i == trigger:
        return "attached", tie
    over = {t.i for t in sentence.ancestors(trigger)}
    if above.i in over:
        return "above", tie
    if trigger in {t.i for t in sentence.ancestors(token.i)}:
        return "below", tie
    return "other", tie


def bucket(number: int, bounds: Iterable[int]) -> str:
    """Returns the smallest bound that is at least `number`, as a word, or `more`."""
    return next((str(bound) for bound in bounds if number <= bound), "more")


def spread(features: Iterable[str], type_: str, family: str) -> tuple[str, ...]:
    """Adds each feature's conjunction with the event's type and its family."""
    base = tuple(features)
    return base + tuple(f"{f} & {type_}" for f in base) + tuple(f"{f} & {family}" for f in base)


def _same_name(token: Token, above: Token) -> bool:
    return token.dep in ("compound", "flat") and above.pos == "PROPN"
