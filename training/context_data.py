"""What the network of `fit_context.py` learns from: events and options of coded reports with linear logits.

The linear logits are those of scorers that have not seen the report (folds by report), so that the
network learns to mend what they get wrong on new text, and not what they know by heart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dateline.claims.choice import Option
from dateline.claims.draft import Draft
from dateline.claims.keep import keep_features
from dateline.claims.make import draft_of
from dateline.claims.scorers import Scorers
from dateline.context.passages import Passage, passages
from dateline.context.wordpiece import Piece, pieces
from dateline.model import Span
from dateline.pipeline import Kit
from fit_weights import Sample, every_option, fit, options_of, paired
from labels import evidence_of

# Logits of a report's candidates ("record") and of the options of each choice, in their order.
Judged = dict[str, list[float]]
# Parts into which the reports are cut for linear scorers that have not seen them.
FOLDS = 5


@dataclass(frozen=True)
class Row:
    """An option: its rule, the words it rests on, its linear logit, how right it is (0..1), and the logit
    that the large network gives it."""

    rule: str
    words: Span | None
    logit: float
    right: float
    taught: float | None = None


@dataclass(frozen=True)
class Candidate:
    """An event that may be a claim; `label` is 1 for a claim of its type, 0.5 of its family, 0 for none.

    In a report that nobody coded it is None. `choices` is empty where no coded claim says what is right.
    `taught` is the logit that the large network gives.
    """

    type: str
    trigger: Span
    evidence: Span
    logit: float
    label: float | None
    choices: dict[str, list[Row]]
    taught: float | None = None


@dataclass(frozen=True)
class Example:
    """A report as word pieces and candidates; `inside` are the coded claims' types and words."""

    name: str
    pieces: list[Piece]
    passages: list[Passage]
    candidates: list[Candidate]
    inside: list[tuple[str, Span]]
    is_coded: bool = True
    is_taught: bool = False

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
    gold_of = paired(sample, kit, scorers)
    candidates = []
    for event in sample.materials.events:
        draft = draft_of(sample.materials, event, scorers)
        gold = gold_of.get((event.evidence.start, event.evidence.end, event.type))
        rows = {
            name: _rows(name, options, right, scorers)
            for name, options, right in (options_of(sample.materials, draft, gold) if gold else ())
            if name in choices and max(right, default=0.0) > 0
        }
        label = 0.0 if gold is None else 1.0 if gold["type"] == event.type else 0.5
        candidates.append(_candidate(sample, draft, label, rows, scorers))
    return _example(sample, vocabulary, candidates, is_coded=True)


def uncoded(sample: Sample, vocabulary: dict[str, int], choices: Sequence[str], scorers: Scorers) -> Example:
    """Returns a report that nobody coded as an example, with no word on what is right."""
    candidates = []
    for event in sample.materials.events:
        draft = draft_of(sample.materials, event, scorers)
        rows = {
            name: _rows(name, options, [0.0] * len(options), scorers)
            for name, options in every_option(sample.materials, draft).items()
            if name in choices and len(options) > 1
        }
        candidates.append(_candidate(sample, draft, None, rows, scorers))
    return _example(sample, vocabulary, candidates, is_coded=False)


def _rows(name: str, options: Sequence[Option], right: Sequence[float], scorers: Scorers) -> list[Row]:
    logits = getattr(scorers, name).logits(options)
    return [
        Row(o.rule, o.evidence[0] if o.evidence else None, logit, is_right)
        for o, logit, is_right in zip(options, logits, right, strict=True)
    ]


def _candidate(
    sample: Sample, draft: Draft, label: float | None, rows: dict[str, list[Row]], scorers: Scorers
) -> Candidate:
    return Candidate(
        type=draft.event.type,
        trigger=sample.materials.trigger_span(draft.event),
        evidence=draft.event.evidence,
        logit=scorers.keep.logit(keep_features(sample.materials, draft)),
        label=label,
        choices=rows,
    )


def _example(
    sample: Sample, vocabulary: dict[str, int], candidates: list[Candidate], *, is_coded: bool
) -> Example:
    document = sample.materials.document
    cut = pieces(document.text, vocabulary)
    starts = [sentence.span.start for sentence in document.sentences]
    inside = [(claim["type"], evidence_of(claim, document.text)) for claim in sample.gold.claims]
    return Example(sample.gold.name, cut, passages(cut, starts), candidates, inside, is_coded)


def opening(text: str) -> str:
    """Returns the words by which a report is told from others, whatever its blanks and its end."""
    return " ".join(text.split())[:150]


def with_judgements(example: Example, judged: Judged) -> Example:
    """Returns an example with what the large network says of each candidate and option."""
    candidates = []
    left = {name: iter(logits) for name, logits in judged.items()}
    for candidate in example.candidates:
        choices = {
            name: [replace(row, taught=next(left[name])) for row in rows]
            for name, rows in candidate.choices.items()
        }
        candidates.append(replace(candidate, taught=next(left["record"]), choices=choices))
    return replace(example, candidates=candidates, is_taught=True)
