"""Single victims and weapons that no number counts: "a soldier was killed", "he died", "downed a drone"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Sentence, Token
from dateline.quantities.counting import noun_class
from dateline.quantities.fates import fate

_PEOPLE = ("person", "troops")
_ON_WEAPONS = frozenset(
    "shoot down intercept destroy plant hurl throw lob defuse detonate fire launch seize".split()
)


def lone_victims(sentence: Sentence) -> Iterator[Token]:
    """Yields the heads of singular noun phrases whose verb kills or injures them."""
    for token in sentence.tokens:
        is_argument = token.dep in ("nsubj", "nsubjpass", "dobj", "conj")
        if is_argument and _is_one(sentence, token) and _is_struck(sentence, token):
            yield token


def _is_struck(sentence: Sentence, token: Token) -> bool:
    return fate(sentence, token) in ("killed", "injured") or _is_downed(sentence, token)


def _is_downed(sentence: Sentence, token: Token) -> bool:
    """Says whether a weapon is shot down, destroyed, thrown or planted."""
    verb = sentence.tokens[token.head]
    is_object = token.dep in ("dobj", "nsubjpass")
    return is_object and verb.lemma.lower() in _ON_WEAPONS and noun_class(token) == "weapons"


def _is_one(sentence: Sentence, token: Token) -> bool:
    if token.tag == "NNP":
        return token.dep != "dobj" and not sentence.dependents(token.i, "det", "nummod")
    if token.tag == "PRP":
        return token.text.lower() in ("he", "she")
    if token.tag != "NN" or noun_class(token) not in (*_PEOPLE, "weapons"):
        return False
    return any(t.text.lower() in ("a", "an") for t in sentence.dependents(token.i, "det"))
