"""Finds who says what in a document: rules by sentence, then quotations, then chains."""

from __future__ import annotations

from dataclasses import replace

from dateline.claims.attribution.chains import chain
from dateline.claims.attribution.lead_ins import extend
from dateline.claims.attribution.letters import signed
from dateline.claims.attribution.memory import Memory
from dateline.claims.attribution.persons import named_persons
from dateline.claims.attribution.quoted import attribute_quotations
from dateline.claims.attribution.rules import RULES
from dateline.claims.attribution.speaker import speaker_at
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary, load_vocabulary
from dateline.model import Attribution, Document, Sentence, Span


def find(document: Document, words: Vocabulary | None = None) -> tuple[Attribution, ...]:
    """Returns the attributions in order of their content.

    A chain's `sources` are outermost first; a pronoun or short nominal is replaced by the earlier
    speaker's words where a reader would carry him over.
    """
    words = words or load_vocabulary()
    memory = Memory(words, named_persons(document, words))
    utterances: list[Utterance] = []
    for sentence in document.sentences:
        found = _utterances(sentence, words)
        first = len(utterances)
        for utterance in found:
            resolved = (memory.resolve(speaker) for speaker in utterance.speakers)
            speakers = tuple(speaker for speaker in resolved if speaker.pronoun != "any")
            named = tuple(speaker.name for speaker in utterance.speakers if speaker.pronoun != "any")
            utterances.append(replace(utterance, speakers=speakers, named=named))
            for speaker in speakers:
                memory.note(speaker)
        here = utterances[first:]
        for speaker in (s for u in here if not _is_told(u, here) for s in u.speakers):
            memory.note(speaker)
        _note_persons(sentence, memory, words, found)
    quoted = attribute_quotations(document, utterances)
    return chain([*quoted, *extend(document, utterances), *signed(document)])


def _utterances(sentence: Sentence, words: Vocabulary) -> list[Utterance]:
    """The first rule that gives a cue some content keeps it."""
    kept: dict[Span, Utterance] = {}
    for rule in RULES:
        for utterance in rule(sentence, words):
            earlier = kept.get(utterance.cue)
            if earlier is None or (utterance.content and not earlier.content):
                kept[utterance.cue] = utterance
    return [kept[cue] for cue in sorted(kept)]


def _is_told(utterance: Utterance, others: list[Utterance]) -> bool:
    """Says whether another speaker tells of the utterance: "the envoy said that rebels claimed ..."."""
    return any(
        piece.holds(utterance.cue) for other in others if other is not utterance for piece in other.content
    )


def over(attributions: tuple[Attribution, ...], span: Span) -> Attribution | None:
    """Returns the most specific attribution whose content covers the words, None for the outlet's voice.

    A named speaker goes before hearsay, then the shorter content before the longer.
    """
    pieces = [(n, a, p) for n, a in enumerate(attributions) for p in a.content if p.overlaps(span)]
    holding = [row for row in pieces if row[2].holds(span)] or [
        row for row in pieces if 2 * _shared(row[2], span) >= span.length
    ]
    ranked = [(not a.sources, piece.length, -a.score, n) for n, a, piece in holding]
    return attributions[min(ranked)[3]] if ranked else None


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _note_persons(sentence: Sentence, memory: Memory, words: Vocabulary, found: list[Utterance]) -> None:
    """A named person who is the subject of a sentence can be taken up by "he said" in the next."""
    if found or not sentence.parsed:
        return
    for token in sentence.tokens:
        of_root = sentence.tokens[token.head].dep == "ROOT"
        if of_root and token.dep in ("nsubj", "nsubjpass") and token.pos == "PROPN":
            speaker = speaker_at(sentence, token.i, words)
            if memory.kind(speaker) == "person":
                memory.note(speaker)
