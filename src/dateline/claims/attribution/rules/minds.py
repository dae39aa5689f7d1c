"""Adjectives of mind: "Nairobi is convinced that ...", "the envoy was adamant the truce would hold"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.attribution.rules.clauses import is_word, names_nobody
from dateline.claims.attribution.scope import span_of
from dateline.claims.attribution.speaker import speaker_at
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence, Token

_MINDS = frozenset(
    "adamant afraid alarmed anxious apprehensive certain concerned confident convinced doubtful fearful "
    "hopeful insistent optimistic persuaded pessimistic positive sceptical skeptical sure suspicious "
    "unconvinced wary worried".split()
)
_LINKS = frozenset("be become remain grow seem appear feel stay sound".split())


def find_minds(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance for each adjective with a holder and a clause of what he thinks."""
    for token in sentence.tokens if sentence.parsed else ():
        if token.text.lower() not in _MINDS:
            continue
        clause = _clause(sentence, token)
        holder = _holder(sentence, token)
        if clause is None or holder is None or not is_word(holder) or names_nobody(sentence, holder):
            continue
        speaker = speaker_at(sentence, holder.i, words)
        content = (span_of(sentence, clause),)
        yield Utterance(
            sentence.index, token.span, (speaker,), content, "indirect", "clause", 0.7, quotes=False
        )


def _clause(sentence: Sentence, token: Token) -> Token | None:
    found = sentence.dependents(token.i, "ccomp")
    if not found and token.dep in ("acomp", "attr"):
        found = sentence.dependents(token.head, "ccomp")
    return next((t for t in found if t.i > token.i), None)


def _holder(sentence: Sentence, token: Token) -> Token | None:
    """The subject of the verb that links it, or of the passive that the parse takes it for."""
    if token.dep in ("acomp", "attr", "oprd") and sentence.tokens[token.head].lemma in _LINKS:
        return sentence.child(token.head, "nsubj", "nsubjpass")
    if token.tag == "VBN" and sentence.child(token.i, "auxpass"):
        return sentence.child(token.i, "nsubjpass")
    return None
