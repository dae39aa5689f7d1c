"""Reads role words ("soldiers", "foreign ministry", "governor") and the country that their phrase names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.actors.memory import Memory
from dateline.actors.names import NameAt
from dateline.actors.pronouns import PRONOUNS, antecedent_kind
from dateline.model import Sentence, Token

# A country stands at most so many words before its noun, and so many after it ("soldiers of Ukraine").
_BEFORE, _AFTER = 6, 4


@dataclass(frozen=True, slots=True)
class RoleAt:
    """The sector of a role word and the index of its first token."""

    sector: str
    first: int


def role_at(memory: Memory, sentence: Sentence, token: Token) -> RoleAt | None:
    """Returns the role that ends at a token, the longest of up to three words."""
    roles = memory.registry.roles
    for k in (2, 1):
        if token.i >= k:
            words = " ".join([*(t.lemma for t in sentence.tokens[token.i - k : token.i]), token.lemma])
            if words in roles:
                return RoleAt(roles[words], token.i - k)
    return RoleAt(roles[token.lemma], token.i) if token.lemma in roles else None


def country_in_phrase(
    memory: Memory, sentence: Sentence, token: Token, names: Mapping[int, NameAt]
) -> str | None:
    """Returns the ISO3 country that a noun phrase names itself: "Ukrainian soldiers", "their soldiers"."""
    for i in sentence.subtree(token.i):
        t = sentence.tokens[i]
        near = (i < token.i and token.i - i <= _BEFORE) or (t.dep == "pobj" and i - token.i <= _AFTER)
        if near and i in names and (country := memory.country_of_name(names[i].name)):
            return country
    for owner in sentence.dependents(token.i, "poss"):
        word = owner.text.lower()
        kind = antecedent_kind(memory, word) if word in PRONOUNS else None
        if kind is not None and kind in memory.last:
            code = memory.last[kind][0].code
            return code[:3] if len(code) in (3, 6) and code != "UNK" else None
    return None
