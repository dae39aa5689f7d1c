"""Tells whether a pattern holds at a word, and which words fill its slots."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dateline.events.arguments import objects, prepositional, receivers, subjects
from dateline.events.pattern import POS, Pattern, Slot
from dateline.model import Sentence, Token

# How far `near=` looks, in tokens to either side: about one clause.
NEAR = 6


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that holds at token `head`.

    `words` are the tokens of the head and `fillers` those of slots; `nearby` fill `near=`: they stand by,
    and may be events of their own.
    """

    pattern: Pattern
    head: int
    words: tuple[int, ...]
    fillers: tuple[int, ...]
    nearby: tuple[int, ...] = ()


def match_at(
    sentence: Sentence, i: int, head: tuple[str, ...], pattern: Pattern, actors: Collection[int]
) -> Match | None:
    """Returns the match of `pattern` whose head's first word is token `i`, or None.

    `actors` are the token indices that head an actor's words.
    """
    words = _head_words(sentence, i, head)
    if words is None:
        return None
    trigger = words[0] if pattern.pos == "V" else words[-1]
    if sentence.tokens[trigger].pos not in POS[pattern.pos]:
        return None
    fillers: list[int] = []
    nearby: list[int] = []
    for slot in pattern.slots:
        filled = _filled(sentence, trigger, slot, actors)
        if bool(filled) == slot.forbidden:
            return None
        if filled:
            (nearby if slot.name == "near" else fillers).append(filled[0].i)
    return Match(pattern, trigger, words, tuple(fillers), tuple(nearby))


def _head_words(sentence: Sentence, i: int, head: tuple[str, ...]) -> tuple[int, ...] | None:
    if i + len(head) > len(sentence.tokens):
        return None
    for k, lemma in enumerate(head[1:], 1):
        token = sentence.tokens[i + k]
        if lemma not in (token.lemma, token.text.lower()):
            return None
    return tuple(range(i, i + len(head)))


def argument(sentence: Sentence, trigger: int, name: str) -> tuple[Token, ...]:
    """Returns the tokens that fill the argument `name` (a slot's name) of the trigger."""
    if name == "subj":
        return subjects(sentence, trigger)
    if name == "obj":
        return objects(sentence, trigger)
    if name == "dative":
        return receivers(sentence, trigger)
    if name == "poss":
        return sentence.dependents(trigger, "poss")
    if name == "prt":
        return sentence.dependents(trigger, "prt", "advmod", "prep")
    if name == "comp":
        return sentence.dependents(trigger, "xcomp", "ccomp", "advcl", "acl", "pcomp")
    if name == "inf":
        return _asked_to(sentence, trigger)
    if name == "attr":
        found = sentence.dependents(trigger, "attr", "acomp", "oprd", "xcomp")
        return found + tuple(c for t in found for c in sentence.dependents(t.i, "conj"))
    if name == "mod":
        return sentence.dependents(trigger, "amod", "compound", "nmod", "poss", "nummod")
    if name == "near":
        return (
            sentence.tokens[max(0, trigger - NEAR) : trigger]
            + sentence.tokens[trigger + 1 : trigger + 1 + NEAR]
        )
    return prepositional(sentence, trigger, name.removesuffix("_"))


def _asked_to(sentence: Sentence, trigger: int) -> tuple[Token, ...]:
    """What somebody else is to do: "wants him to leave", "told them to stop", but not "wants to leave"."""
    shared = sentence.dependents(trigger, "dobj", "dative", "nsubjpass")
    return tuple(
        clause
        for clause in sentence.dependents(trigger, "xcomp", "ccomp", "advcl")
        if any(t.tag == "TO" for t in sentence.dependents(clause.i, "aux"))
        and (shared or sentence.dependents(clause.i, "nsubj", "nsubjpass"))
    )


def _filled(sentence: Sentence, trigger: int, slot: Slot, actors: Collection[int]) -> tuple[Token, ...]:
    tokens = argument(sentence, trigger, slot.name)
    if slot.anything:
        return tokens
    return tuple(
        t
        for t in tokens
        if (slot.actor and (t.i in actors or t.pos == "PROPN")) or _is_one_of(sentence, t, slot.values)
    )


def _is_one_of(sentence: Sentence, token: Token, values: frozenset[str]) -> bool:
    """A value may be several words, of which the token is the last."""
    if token.lemma in values or token.text.lower() in values:
        return True
    if token.i and (before := sentence.tokens[token.i - 1]):
        pair = f"{before.lemma} {token.lemma}"
        if pair in values or pair.replace(" ", "") in values:
            return True
        if before.text == "-" and token.i > 1:
            first = sentence.tokens[token.i - 2].lemma
            return f"{first} {token.lemma}" in values or f"{first}-{token.lemma}" in values
    return False
