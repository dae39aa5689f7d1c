""" "Baku calls that a lie", "dismissed the report as a fabrication"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.events.denials.denial import POINTERS, UNTRUE, Denial, is_negated
from dateline.model import Sentence, Token

_CALL = frozenset({"call", "brand", "label", "term", "describe", "dismiss", "reject", "denounce", "decry"})
_ALLEGED = frozenset({"accusation", "allegation", "claim", "report", "assertion", "statement", "story"})


def find_called_untrue(sentence: Sentence) -> Iterator[Denial]:
    """Yields denials by a name that a speaker gives to what was told."""
    for verb in sentence.tokens:
        if verb.lemma not in _CALL or verb.pos != "VERB" or is_negated(sentence, verb.i):
            continue
        speaker = sentence.child(verb.i, "nsubj")
        names = [t for t in _names(sentence, verb) if t.lemma in UNTRUE]
        pointers = [t for t in _objects(sentence, verb) if t.text.lower() in POINTERS or t.lemma in _ALLEGED]
        if speaker is not None and names and pointers:
            yield Denial(pointers[0].i, min(speaker.i, verb.i), names[0].i)


def _objects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The parser hangs what is called so either on the verb or on the name."""
    yield from sentence.dependents(verb.i, "dobj")
    for clause in sentence.dependents(verb.i, "ccomp", "oprd", "xcomp"):
        yield from sentence.dependents(clause.i, "nsubj")


def _names(sentence: Sentence, verb: Token) -> Iterator[Token]:
    yield from sentence.dependents(verb.i, "oprd", "attr", "ccomp", "xcomp", "acomp", "dobj")
    # In "calls that a lie" the parser reads "that" as opening a clause, with the name inside it.
    for pointer in sentence.dependents(verb.i, "dobj"):
        yield from sentence.dependents(pointer.i, "nsubj", "appos")
    for preposition in sentence.dependents(verb.i, "prep"):
        if preposition.lemma == "as":
            yield from sentence.dependents(preposition.i, "pobj", "amod")
