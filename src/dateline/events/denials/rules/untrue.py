""" "It is untrue", "this is a lie", "that is not true", "it never happened"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.events.denials.denial import UNTRUE, Denial, is_negated, is_pointer
from dateline.model import Sentence, Token

_TRUE = frozenset({"true", "correct", "accurate"})
# "It could not happen" denies nothing that was told.
_PAST = frozenset({"do", "have"})
_HAPPEN = frozenset({"happen", "occur"})


def find_untrue(sentence: Sentence) -> Iterator[Denial]:
    """Yields denials whose subject only points at what is denied."""
    for verb in sentence.tokens:
        subject = sentence.child(verb.i, "nsubj")
        if subject is None or not is_pointer(sentence, subject):
            continue
        last = _denying(sentence, verb)
        if last is not None and sentence.child(verb.i, "ccomp", "xcomp") is None:
            yield Denial(subject.i, min(subject.i, verb.i), max(verb.i, last.i))


def _denying(sentence: Sentence, verb: Token) -> Token | None:
    negated = is_negated(sentence, verb.i)
    if verb.lemma in _HAPPEN:
        past = verb.tag == "VBD" or any(t.lemma in _PAST for t in sentence.dependents(verb.i, "aux"))
        return verb if negated and past else None
    if verb.lemma != "be":
        return None
    for said in sentence.dependents(verb.i, "acomp", "attr", "advmod"):
        if said.lemma in (_TRUE if negated else UNTRUE) and not sentence.dependents(said.i, "ccomp"):
            return said
    return None
