"""A denial as a rule finds it, and the words that several rules read."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Sentence, Token

POINTERS = frozenset("this that it these those them both either which".split())
# What is said of a thing that did not happen.
UNTRUE = frozenset(
    """untrue false lie fabrication fabricated fake hoax nonsense baseless unfounded groundless invention
    falsehood disinformation slander propaganda rumour rumor myth""".split()
)


@dataclass(frozen=True, slots=True)
class Denial:
    """`trigger` is the word that points back, `first` and `last` bound the words that deny.

    `agents` are token indices of who denies a deed of their own.
    """

    trigger: int
    first: int
    last: int
    agents: tuple[int, ...] = ()


def is_negated(sentence: Sentence, i: int) -> bool:
    """Says whether the word is denied itself: "did not deny", "never denied"."""
    return sentence.child(i, "neg") is not None


def is_pointer(sentence: Sentence, token: Token) -> bool:
    """Says whether the token stands for what was told before."""
    return token.text.lower() in POINTERS and not sentence.dependents(token.i, "relcl", "prep")
