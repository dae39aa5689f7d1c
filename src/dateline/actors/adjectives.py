"""Finds adjectives that stand for a side: "rebel hands", "Western weapons"."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.actors.memory import Memory
from dateline.actors.names import NameAt
from dateline.actors.roles import role_at
from dateline.model import Actor, ActorMention, Sentence, Token


def find_adjective(
    memory: Memory, sentence: Sentence, token: Token, names: Mapping[int, NameAt]
) -> ActorMention | None:
    """Returns the mention of the side that an adjective names, None where its noun is itself an actor."""
    adjectives = memory.registry.adjectives
    found = adjectives.get(token.text if token.i else token.text.lower())
    head = sentence.tokens[token.head]
    if found is None or head.pos != "NOUN" or head.i in names or role_at(memory, sentence, head) is not None:
        return None
    code = memory.code_for(found.sector, None) if found.is_home else found.sector
    actor = Actor(token.text, code, "nominal")
    return memory.mention(
        sentence, (token.i, token.i + 1), actor, "adjective", head=token.i, rule="adjective"
    )
