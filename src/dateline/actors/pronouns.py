"""Resolves pronouns to the latest actor that they can stand for."""

from __future__ import annotations

from dateline.actors.memory import Antecedent, Memory
from dateline.model import ActorMention, Judgement, Sentence, Token

_HE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_THEY = frozenset({"they", "them", "their", "themselves", "theirs"})
_IT = frozenset({"it", "its", "itself"})
_WE = frozenset({"we", "our", "us", "ours", "i", "my", "me"})
PRONOUNS = _HE | _THEY | _IT | _WE
# The nearest earlier actor is the right one about every other time.
_SCORE = 0.5


def find_pronoun(memory: Memory, sentence: Sentence, token: Token) -> ActorMention | None:
    """Returns the mention of a pronoun, or None if nobody was named whom it can stand for."""
    kind = antecedent_kind(memory, token.text.lower())
    if kind is None or kind not in memory.last:
        return None
    actor, span = memory.last[kind]
    judgement = Judgement(actor, _SCORE, f"last-{kind}", evidence=(token.span, span))
    return ActorMention(token.span, token.text, sentence.index, token.i, "pronoun", judgement, span)


def antecedent_kind(memory: Memory, word: str) -> Antecedent | None:
    """Returns the kind of actor that a pronoun stands for, None for a word that is no personal pronoun."""
    if word in _HE or word in _WE:
        return "person"
    if word in _THEY:
        return "group"
    if word in _IT:
        return "group" if "group" in memory.last else "country"
    return None
