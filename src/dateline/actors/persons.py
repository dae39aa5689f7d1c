"""Finds persons that no registry lists, by the title at their name or an earlier mention of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dateline.actors.descriptions import code_beside
from dateline.actors.memory import Memory
from dateline.actors.names import NameAt
from dateline.actors.registry import fold
from dateline.actors.roles import RoleAt, code_of_role, country_in_phrase, role_at
from dateline.model import Actor, ActorMention, Sentence, Span, Token


def find_person(
    memory: Memory, sentence: Sentence, token: Token, names: Mapping[int, NameAt]
) -> tuple[ActorMention, int] | None:
    """Returns the mention of the person whose name opens at a token, with the index after its last token."""
    if token.pos != "PROPN" or not token.text[:1].isupper():
        return None
    last = token.i + 1
    while last < len(sentence.tokens) and sentence.tokens[last].pos == "PROPN" and last not in names:
        last += 1
    first, title = _after_titles(memory, sentence, token.i, last)
    if first == last:
        return None
    head = sentence.tokens[last - 1]
    if title is None and head.end in memory.places:
        return None
    known = memory.person(fold(head.text)[-1] if fold(head.text) else "")
    if known is not None:
        return memory.mention(sentence, (first, last), known, "name", head=head.i, rule="named-before"), last
    role = title or _role_around(memory, sentence, token.i, head)
    if role is None:
        return _by_words_beside(memory, sentence, (first, last), names)
    country = country_in_phrase(memory, sentence, head, names)
    code: str | None
    if country is not None and role.sector and role.last < head.i and head.dep != "appos":
        code = memory.code_for(role.sector, country)
    else:
        code = code_of_role(memory, sentence, sentence.tokens[role.last], role, names)
    if code is None:
        return _by_words_beside(memory, sentence, (first, last), names)
    words = Span(sentence.tokens[first].start, head.end).of(memory.document.text)
    actor = Actor(words, code, "person")
    return memory.mention(sentence, (first, last), actor, "name", head=head.i, rule="title"), last


def _by_words_beside(
    memory: Memory, sentence: Sentence, tokens: tuple[int, int], names: Mapping[int, NameAt]
) -> tuple[ActorMention, int] | None:
    """The person of two names or more whom the words next to his name describe, whatever the parse."""
    first, last = tokens
    code = code_beside(memory, sentence, first, last, names) if last - first > 1 else None
    if code is None:
        return None
    head = sentence.tokens[last - 1]
    actor = Actor(Span(sentence.tokens[first].start, head.end).of(memory.document.text), code, "person")
    return memory.mention(sentence, tokens, actor, "name", head=head.i, rule="described"), last


def _after_titles(memory: Memory, sentence: Sentence, first: int, last: int) -> tuple[int, RoleAt | None]:
    """The first token of the name itself, and the role of the last title before it.

    A rank behind an office of the police is one of the police: "National Police Director Colonel Sands".
    """
    title = None
    for i in range(first, last):
        role = role_at(memory, sentence, sentence.tokens[i])
        # The stop of a shortened title ("Col. Gen.") may be a token of its own.
        if role is None and first == i and not any(c.isalpha() for c in sentence.tokens[i].text):
            first = i + 1
        if role is not None and (first == i or i < last - 1):
            police = title is not None and title.sector == "POL" and role.sector in ("MIL", "")
            title = replace(role, sector="POL") if police else role
            first = i + 1
    return first, title


def _role_around(memory: Memory, sentence: Sentence, start: int, head: Token) -> RoleAt | None:
    """The role of the word before a name, of its apposition, or of the noun that it stands beside."""
    beside = [sentence.tokens[start - 1]] if start else []
    beside.extend(sentence.dependents(head.i, "appos", "compound", "nmod"))
    if head.dep in ("appos", "compound"):
        beside.append(sentence.tokens[head.head])
    for token in beside:
        if (role := role_at(memory, sentence, token)) is not None:
            return role
    return None
