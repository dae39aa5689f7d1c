"""Tells whether the words around an expression of time look back or ahead."""

from __future__ import annotations

import functools
import re

from dateline.model import Sentence, Span, Token
from dateline.times.family import Tense
from dateline.times.vocabulary import Vocabulary

_FINITE_PAST = ("VBD",)
_FUTURE_MODALS = frozenset(
    {"will", "shall", "'ll", "’ll", "would", "may", "might", "could", "should", "must", "wo"}
)
# Prepositions that set a limit which is still to come unless a past verb says otherwise.
_LIMIT = re.compile(
    r"\b(?:by|until|till|scheduled\s+for|due\s+on|planned\s+for|ahead\s+of|set\s+for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# Verbs whose infinitive is still to come.
_UNDERTAKING = frozenset(
    {
        "agree",
        "plan",
        "promise",
        "vow",
        "pledge",
        "threaten",
        "invite",
        "intend",
        "prepare",
        "schedule",
        "undertake",
    }
)
# Characters around an unparsed expression that are searched for words of the future.
_AROUND = 70


def tense_at(sentence: Sentence, span: Span, words: Vocabulary) -> Tense:
    """Returns past or future by the verb that governs the expression, none where nothing tells.

    A parsed sentence is read by its verbs and auxiliaries, an unparsed one by words nearby.
    """
    offset = span.start - sentence.span.start
    if sentence.parsed:
        found = _by_verbs(sentence, span, words)
        if found == "none" and _LIMIT.search(sentence.text[max(0, offset - 20) : offset]):
            return "future"
        return found
    near = sentence.text[max(0, offset - _AROUND) : span.end - sentence.span.start + _AROUND]
    return "future" if _future_words(words).search(near) else "none"


@functools.lru_cache(maxsize=4)
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{source})(?!\w)", re.IGNORECASE)


def _future_words(words: Vocabulary) -> re.Pattern[str]:
    return _pattern(words.macros["future"])


def _by_verbs(sentence: Sentence, span: Span, words: Vocabulary) -> Tense:
    inside = sentence.within(span)
    if not inside:
        return "none"
    top = next((t for t in inside if not span.overlaps(sentence.tokens[t.head].span)), inside[0])
    for token in (top, *sentence.ancestors(top.i)):
        if token.pos == "ADJ" and token.lemma in words.future_lemmas:
            return "future"
        if token.pos not in ("VERB", "AUX"):
            continue
        found = _of_verb(sentence, token, words)
        if found != "none":
            return found
    return "none"


def _looks_ahead(sentence: Sentence, verb: Token, words: Vocabulary) -> bool:
    """ "Is due in Luanda", "is to brief the council", "ministers to discuss", "agreed to meet"."""
    told = sentence.child(verb.i, "acomp", "oprd")
    if told is not None and told.lemma in words.future_lemmas and verb.tag != "VBD":
        return True
    if verb.tag != "VB" or not any(t.tag == "TO" for t in sentence.dependents(verb.i, "aux")):
        return False
    above = sentence.tokens[verb.head]
    if above.i == verb.i:
        return True
    return (above.lemma == "be" and above.tag in ("VBZ", "VBP")) or above.lemma in _UNDERTAKING


def _of_verb(sentence: Sentence, verb: Token, words: Vocabulary) -> Tense:
    if _looks_ahead(sentence, verb, words):
        return "future"
    helpers = sentence.dependents(verb.i, "aux", "auxpass")
    lemmas = {token.lemma for token in helpers} | {token.text.lower() for token in helpers}
    if lemmas & _FUTURE_MODALS:
        perfect = verb.tag in ("VBN", "VBD") and "have" in lemmas
        return "past" if perfect else "future"
    if verb.tag in _FINITE_PAST or (
        verb.tag == "VBN" and any(t.tag == "VBD" or t.lemma == "have" for t in helpers)
    ):
        return "future" if verb.lemma in ("schedule", "slate") else "past"
    if verb.lemma in words.future_lemmas and verb.tag in ("VBN", "VBZ", "VBP", "VBG"):
        return "future"
    if verb.tag == "VBG" and any(t.lemma == "be" and t.tag in ("VBZ", "VBP") for t in helpers):
        return "future" if verb.lemma in ("go", "prepare") else "none"
    return "none"
