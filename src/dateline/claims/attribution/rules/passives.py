"""Passives: "was reported by X", and hearsay that names nobody ("is believed to", "reportedly")."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.attribution.scope import span_of
from dateline.claims.attribution.speaker import Speaker, speaker_at
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Verb, Vocabulary
from dateline.model import Sentence, Span, Token

_ADVERBS = frozenset("reportedly allegedly supposedly purportedly".split())
_HEARSAY = frozenset("say report claim think write expect".split())


def find_passives(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:
    """Yields an utterance for each passive reporting verb."""
    for token in sentence.tokens if sentence.parsed else ():
        verb = words.verbs.get(token.text.lower())
        if verb is None or token.tag not in ("VBN", "VBD") or verb.narrated:
            continue
        passive = sentence.child(token.i, "auxpass") is not None
        content = _said(sentence, token)
        agent = _agent(sentence, token)
        if agent is not None and content:
            speaker = speaker_at(sentence, agent.i, words)
            yield Utterance(sentence.index, token.span, (speaker,), content, "indirect", "passive-by", 0.8)
        elif passive and "a" in verb.frames and (quoted := sentence.child(token.i, "nsubjpass")):
            speaker = speaker_at(sentence, quoted.i, words)
            rest = Span(token.end, sentence.span.end)
            yield Utterance(sentence.index, token.span, (speaker,), (rest,), "indirect", "was-quoted", 0.8)
        elif passive and content and _goes_on(sentence, token, verb):
            before = Speaker(token.span, frozenset(), "", proper=False, plural=False, pronoun="any")
            yield Utterance(sentence.index, token.span, (before,), content, "indirect", "it-was-added", 0.6)
        elif passive and content and verb.kind in _HEARSAY:
            yield Utterance(sentence.index, token.span, (), content, "hearsay", "passive", 0.7, quotes=False)


def find_hearsay(sentence: Sentence, words: Vocabulary) -> Iterator[Utterance]:  # noqa: ARG001
    """Yields an utterance without a speaker for "reportedly" and its kind."""
    for token in sentence.tokens:
        if token.text.lower() in _ADVERBS:
            head = sentence.tokens[token.head]
            content = span_of(sentence, head) if sentence.parsed else sentence.span
            yield Utterance(
                sentence.index, token.span, (), (content,), "hearsay", "adverb", 0.7, quotes=False
            )


def _goes_on(sentence: Sentence, token: Token, verb: Verb) -> bool:
    """ "It was added that", "it was also reported that": the speaker before is still speaking."""
    subject = sentence.child(token.i, "nsubjpass")
    also = any(t.text.lower() in ("also", "further") for t in sentence.dependents(token.i, "advmod"))
    it = subject is not None and subject.text.lower() == "it"
    return it and (
        (verb.kind == "say" and verb.lemma not in ("say", "tell")) or (also and verb.kind == "report")
    )


def _agent(sentence: Sentence, token: Token) -> Token | None:
    by = sentence.child(token.i, "agent")
    return sentence.child(by.i, "pobj") if by else None


def _said(sentence: Sentence, token: Token) -> tuple[Span, ...]:
    clause = sentence.child(token.i, "ccomp", "xcomp")
    if clause is not None:
        return (span_of(sentence, clause),)
    subject = sentence.child(token.i, "nsubjpass")
    if subject is not None:
        return (span_of(sentence, subject),)
    return _before(sentence, token) if token.dep == "acl" and token.lemma != "claim" else ()


def _before(sentence: Sentence, token: Token) -> tuple[Span, ...]:
    """The noun that a participle follows: "the withdrawal from the north, announced by the envoy"."""
    first = sentence.subtree(token.head)[0]
    end = sentence.tokens[token.i - 1]
    return (Span(sentence.tokens[first].start, end.end),) if first < token.i else ()
