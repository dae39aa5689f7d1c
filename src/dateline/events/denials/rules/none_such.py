""" "Moscow says there are none", "had done nothing of the kind"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.events.denials.denial import Denial
from dateline.model import Sentence, Token

_KIND = frozenset({"kind", "sort"})


def find_none_such(sentence: Sentence) -> Iterator[Denial]:
    """Yields denials by "none", "no such" and "nothing of the kind"."""
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        there_is_none = token.lemma == "none" and token.dep == "attr" and sentence.child(verb.i, "expl")
        if there_is_none or (token.lemma == "nothing" and _is_of_the_kind(sentence, token)):
            yield _denial(sentence, verb, token)


def _is_of_the_kind(sentence: Sentence, token: Token) -> bool:
    return any(
        t.lemma in _KIND
        for preposition in sentence.dependents(token.i, "prep")
        for t in sentence.dependents(preposition.i, "pobj")
    )


def _denial(sentence: Sentence, verb: Token, token: Token) -> Denial:
    subject = sentence.child(verb.i, "nsubj")
    inside = sentence.subtree(token.i)
    return Denial(token.i, min(verb.i, token.i), inside[-1], (subject.i,) if subject is not None else ())
