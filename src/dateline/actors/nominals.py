"""Finds noun phrases that stand for an actor by its role: "Ukrainian soldiers", "the governor"."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.actors.memory import Memory
from dateline.actors.names import NameAt
from dateline.actors.roles import code_of_role, role_at
from dateline.model import Actor, ActorMention, Sentence, Span, Token

_MODIFIERS = ("amod", "compound", "poss", "nmod", "nummod", "case", "det")
_ARTICLES = frozenset({"the", "a", "an"})
# A phrase reaches at most so many words to the left of its noun.
_LONGEST = 6


def find_nominal(
    memory: Memory, sentence: Sentence, token: Token, names: Mapping[int, NameAt]
) -> ActorMention | None:
    """Returns the mention that a noun heads, or None if it is no role word or the title at a known name."""
    role = role_at(memory, sentence, token)
    if role is None or _is_title(token, names):
        return None
    code = code_of_role(memory, sentence, token, role, names)
    if code is None:
        return None
    first = min(_phrase_start(sentence, token), role.first)
    words = Span(sentence.tokens[first].start, token.end).of(memory.document.text)
    actor = Actor(words, code, "nominal")
    return memory.mention(sentence, (first, token.i + 1), actor, "nominal", head=token.i, rule="role-word")


def _is_title(token: Token, names: Mapping[int, NameAt]) -> bool:
    """Whether a noun is the title of a person of the registry whose name follows: "Minister Sands"."""
    at = names.get(token.i + 1)
    is_person = at is not None and at.name.entry is not None and at.name.entry.kind == "person"
    return at is not None and is_person and at.first <= token.head < at.last


def _phrase_start(sentence: Sentence, token: Token) -> int:
    """The first token of a noun phrase without its article, clauses and prepositions."""
    first = token.i
    for i in sentence.subtree(token.i):
        if i < token.i and sentence.tokens[i].dep in _MODIFIERS and token.i - i <= _LONGEST:
            first = min(first, i)
    while first > 1 and _is_hyphenated(sentence, first):
        first -= 2
    while first < token.i and sentence.tokens[first].lemma in _ARTICLES:
        first += 1
    return first


def _is_hyphenated(sentence: Sentence, i: int) -> bool:
    """Whether a hyphen without blanks ties a word to the one before: "Kurdish-led", not a dateline's dash."""
    before, hyphen, word = sentence.tokens[i - 2 : i + 1]
    return hyphen.text == "-" and before.end == hyphen.start and hyphen.end == word.start
