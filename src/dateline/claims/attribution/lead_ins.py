"""Words that go on after their speaker was named: "X said:" before paragraphs, a transcript's label."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.attribution.rules.labels import RULE as LABEL
from dateline.claims.attribution.utterance import Utterance
from dateline.model import Attribution, Document, Sentence, Span

# How many sentences a speaker holds the floor without being named again.
_LONGEST = 15


def extend(document: Document, utterances: list[Utterance]) -> Iterator[Attribution]:
    """Yields an attribution over the sentences that follow a lead-in, up to the next speaker."""
    speaking = {u.sentence for u in utterances if u.speakers and u.content}
    for utterance in utterances:
        if not utterance.speakers or not _leads(document.sentences[utterance.sentence], utterance):
            continue
        content = tuple(s.span for s in _following(document, utterance, speaking))
        if content:
            names = tuple(speaker.name for speaker in utterance.speakers)
            span = Span(content[0].start, content[-1].end)
            yield Attribution((span,), utterance.cue, names, "carried", "led-in", 0.6, utterance.named)


def _leads(sentence: Sentence, utterance: Utterance) -> bool:
    if utterance.rule == LABEL:
        return True
    return utterance.quotes and not utterance.content and sentence.text.rstrip().endswith(":")


def _following(document: Document, utterance: Utterance, speaking: set[int]) -> Iterator[Sentence]:
    for sentence in document.sentences[utterance.sentence + 1 : utterance.sentence + 1 + _LONGEST]:
        text = sentence.text.strip()
        if sentence.index in speaking or text.endswith(":") or text.startswith("["):
            return
        if document.quotation_at(sentence.span.start) is not None:
            return
        yield sentence
