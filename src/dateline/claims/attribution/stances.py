"""Finds stances: what somebody wants, backs, attacks or decides, without being given the floor.

"The governor backed the truce" is told by the outlet, so no claim takes the governor as its source; yet the
truce is what his stance is about. Corpora of attribution in political news mark stances beside speech.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.claims.attribution.rules.clauses import is_word, names_nobody, subject_of
from dateline.claims.attribution.scope import span_of
from dateline.claims.attribution.speaker import speaker_at
from dateline.claims.attribution.vocabulary import Vocabulary, load_vocabulary
from dateline.model import Attribution, Document, Sentence, Span, Token

_COMPLEMENTS = ("dobj", "ccomp", "xcomp", "prep", "oprd", "dative", "attr", "acomp")
# Phrases of time and place tell nothing of the stance.
_SETTINGS = frozenset("in at during after before since until while by".split())
_NOUN_TIES = frozenset("for of on to against about with over from that".split())


def find_stances(
    document: Document, known: Iterable[Attribution] = (), words: Vocabulary | None = None
) -> tuple[Attribution, ...]:
    """Returns the stances of a document in order, those left out whose cue a `known` attribution has."""
    words = words or load_vocabulary()
    taken = [one.cue for one in known if one.cue is not None]
    found = (
        stance
        for sentence in document.sentences
        if sentence.parsed
        for token in sentence.tokens
        if document.quotation_at(token.start) is None
        for stance in _stances(sentence, token, words)
    )
    return tuple(one for one in found if one.cue and not any(one.cue.overlaps(cue) for cue in taken))


def _stances(sentence: Sentence, token: Token, words: Vocabulary) -> Iterator[Attribution]:
    if token.tag.startswith("VB") and token.lemma in words.stances:
        yield from _of_verb(sentence, token, words)
    elif token.pos == "NOUN" and token.lemma in words.stance_nouns:
        yield from _of_noun(sentence, token, words)


def _of_verb(sentence: Sentence, token: Token, words: Vocabulary) -> Iterator[Attribution]:
    passive = sentence.child(token.i, "nsubjpass")
    if passive is not None:
        by = sentence.child(token.i, "agent")
        agent = sentence.child(by.i, "pobj") if by else None
        if agent is not None:
            yield _stance(sentence, token, agent, (span_of(sentence, passive),), words)
        return
    subject = subject_of(sentence, token)
    if subject is None or names_nobody(sentence, subject) or not is_word(subject):
        return
    content = _complements(sentence, token)
    if content:
        yield _stance(sentence, token, subject, content, words)


def _of_noun(sentence: Sentence, token: Token, words: Vocabulary) -> Iterator[Attribution]:
    owner = sentence.child(token.i, "poss")
    after = [
        t
        for t in sentence.dependents(token.i, "prep", "acl", "ccomp", "relcl")
        if t.i > token.i and (t.dep != "prep" or t.lemma in _NOUN_TIES) and t.dep != "relcl"
    ]
    if owner is not None and after:
        yield _stance(sentence, token, owner, (span_of(sentence, after[0]),), words)


def _complements(sentence: Sentence, token: Token) -> tuple[Span, ...]:
    """The stretch of the verb's complements behind it, None where it has none but a setting."""
    parts = [
        t
        for t in sentence.dependents(token.i, *_COMPLEMENTS)
        if t.i > token.i and not (t.dep == "prep" and t.lemma in _SETTINGS)
    ]
    if not parts:
        return ()
    spans = [span_of(sentence, t) for t in parts]
    return (Span(max(token.end, min(s.start for s in spans)), max(s.end for s in spans)),)


def _stance(
    sentence: Sentence, cue: Token, holder: Token, content: tuple[Span, ...], words: Vocabulary
) -> Attribution:
    name = speaker_at(sentence, holder.i, words).name
    return Attribution(content, cue.span, (name,), "stance", "stance", 0.5, (name,))
