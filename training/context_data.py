"""What the network of `fit_context.py` learns from: events and options of coded reports with linear logits.

The linear logits are those of scorers that have not seen the report (folds by report), so that the
network learns to mend what they get wrong on new text, and not what they know by heart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.claims.keep import keep_features
from dateline.claims.make import draft_of
from dateline.claims.scorers import Scorers
from dateline.context.passages import Passage, passages
from dateline.context.wordpiece import Piece, pieces
from dateline.model import Span
from dateline.pipeline import Kit
from fit_weights import Sample, fit, options_of, paired
from labels import evidence_of

# Parts into which the reports are cut for linear scorers that have not seen them.
FOLDS = 5


@dataclass(frozen=True)
class Row:
    """An option: its rule, the words it rests on, its linear logit, and how right it is (0..1)."""

    rule: str
    words: Span | None
    logit: float
    right: float


@dataclass(frozen=True)
class Candidate:
    """An event that may be a claim; `label` is 1 for a claim of its type, 0.5 of its family, 0 for none.

    `choices` is empty where no coded claim says what is right.
    """

    type: str
    trigger: Span
    evidence: Span
    logit: float
    label: float
    choices: dict[str, list[Row]]


@dataclass(frozen=True)
class Example:
    """A coded report as word pieces and candidates; `inside` are the coded claims' types and words."""

    name: str
    pieces: list[Piece]
    passages: list[Passage]
    candidates: list[Candidate]
    inside: list[tuple[str, Span]]

    @cached_property
    def starts(self) -> list[int]:
        """Where each piece starts, in code points."""
        return [piece.start for piece in self.pieces]


def examples(
    samples: Sequence[Sample], kit: Kit, vocabulary: dict[str, int], choices: Sequence[str]
) -> Iterator[Example]:
    """Yields an example for each coded report."""
    for fold in range(FOLDS):
        scorers = fit([s for n, s in enumerate(samples) if n % FOLDS != fold], kit)
        for sample in samples[fold::FOLDS]:
            yield example(sample, kit, vocabulary, choices, scorers)


def example(
    sample: Sample, kit: Kit, vocabulary: dict[str, int], choices: Sequence[str], scorers: Scorers
) -> Example:
    """Returns a coded report as an example, with the logits of these scorers."""
    document = sample.materials.document
    cut = pieces(document.text, vocabulary)
    gold_of = paired(sample, kit, scorers)
    candidates = []
    for event in sample.materials.events:
        draft = draft_of(sample.materials, event, scorers)
        gold = gold_of.get((event.evidence.start, event.evidence.end, event.type))
        rows: dict[str, list[Row]] = {}
        for name, options, right in options_of(sample.materials, draft, gold) if gold else ():
            if name in choices and max(right, default=0.0) > 0:
                logits = getattr(scorers, name).logits(options)
                rows[name] = [
                    Row(o.rule, o.evidence[0] if o.evidence else None, logit, is_right)
                    for o, logit, is_right in zip(options, logits, right, strict=True)
                ]
        candidates.append(
            Candidate(
                type=event.type,
                trigger=sample.materials.trigger_span(event),
                evidence=event.evidence,
                logit=scorers.keep.logit(keep_features(sample.materials, draft)),
                label=0.0 if gold is None else 1.0 if gold["type"] == event.type else 0.5,
                choices=rows,
            )
        )
    inside = [(claim["type"], evidence_of(claim, document.text)) for claim in sample.gold.claims]
    starts = [sentence.span.start for sentence in document.sentences]
    return Example(sample.gold.name, cut, passages(cut, starts), candidates, inside)
