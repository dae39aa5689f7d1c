"""Writes docs/accuracy.md: what the reader reaches on reports that its weights have not seen.

    python training/accuracy.py GOLD_DIR [GOLD_DIR ...] --corpus REPORTS.jsonl [--folds 5] [--out FILE]

The weights are fitted on four folds of the coded reports of GOLD_DIR and on all those of training/labels, and
scored on the fifth. Besides the figures by field, type and decade it tells how far a confidence can be
believed: claims are put into ten bins by confidence, and each bin's mean is held against the share of its
claims that the coders have, too.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

import fit_context
import fit_weights
from dateline import pipeline
from dateline.claims.make import make_claims
from dateline.claims.scorers import KEEP_FROM
from dateline.claims.senses import Senses
from dateline.context import Encoder
from dateline.evaluate.gold import GoldReport, Score, load_gold, score
from dateline.evaluate.pairing import pair_claims
from dateline.exports.public import public_claim
from labels import LABELS, load_labels

Claims = dict[str, list[dict]]
_BINS = 10
# The range that figures lie in: what a list of keywords with a gazetteer and "X said" reaches on these
# reports, and what two coders who know the guide reach against each other (12 reports, 197 claims).
_KEYWORDS = {"soft": 0.29, "record": 0.016}
_CODERS = {"soft": 0.93, "record": 0.81}


def read_unseen(golds: list[GoldReport], more: list[GoldReport], folds: int) -> Claims:
    """Returns the claims of each report by a reader whose weights were fitted without it."""
    with ProcessPoolExecutor() as pool:
        parts = pool.map(partial(_read_fold, golds, more, folds), range(folds))
        return {name: claims for part in parts for name, claims in part.items()}


def _read_fold(golds: list[GoldReport], more: list[GoldReport], folds: int, fold: int) -> Claims:
    kit = pipeline.Kit.load(scorers=fit_weights.NO_WEIGHTS)
    samples = fit_weights.load_samples([*golds, *more], kit)
    unseen = samples[: len(golds)][fold::folds]
    names = {sample.gold.name for sample in unseen}
    seen = [sample for sample in samples if sample.gold.name not in names]
    scorers = replace(fit_weights.fit(seen, kit), keep_from=KEEP_FROM)
    learned = fit_context.fit_context(seen, kit)
    scorers = replace(
        scorers, senses=Senses.of(fit_context.senses_of(learned), list(learned.types), list(learned.rules))
    )
    encoder = Encoder.of(fit_context.encoder_of(learned), fit_context.words())
    unseen = [
        replace(sample, materials=replace(sample.materials, context=encoder.read(sample.materials.document)))
        for sample in unseen
    ]
    return {
        sample.gold.name: [
            public_claim(claim, kit.ontology) for claim in make_claims(sample.materials, scorers)
        ]
        for sample in unseen
    }


def reliability(golds: Iterable[GoldReport], claims: Claims) -> tuple[list[tuple[int, float, float]], float]:
    """Returns size, mean confidence and share of right claims of each bin, and the expected error.

    A claim is right if the coders have one of its type there, half right if they have one of another type.
    """
    bins: list[list[tuple[float, float]]] = [[] for _ in range(_BINS)]
    for gold in golds:
        read = claims[gold.name]
        right = {p.read: 1.0 if p.exact else 0.5 for p in pair_claims(gold.text, gold.claims, read)}
        for i, claim in enumerate(read):
            at = min(_BINS - 1, int(claim["confidence"] * _BINS))
            bins[at].append((claim["confidence"], right.get(i, 0.0)))
    rows = [(len(b), sum(c for c, _ in b) / len(b), sum(r for _, r in b) / len(b)) for b in bins if b]
    total = sum(size for size, _, _ in rows)
    return rows, sum(size * abs(mean - share) for size, mean, share in rows) / total


def page(golds: list[GoldReport], claims: Claims, folds: int, coded: int) -> Iterator[str]:
    """Yields the paragraphs of the page."""
    result = score(golds, lambda gold: claims[gold.name])
    yield "# Accuracy"
    yield (
        f"{result.reports} reports of several wars and decades were coded by hand, {result.gold} claims. The "
        f"weights of the reader were fitted on {coded} other coded reports and on {folds - 1} of {folds} "
        "parts of these; the figures are those of the part that was left out. Soft F1 gives a claim that "
        "pairs with a coded one a share for each right field; record F1 counts only claims right in all."
    )
    yield "`make accuracy` writes this page anew."
    yield _table(("measure", "precision", "recall", "F1", "keywords", "two coders"), _measures(result))
    yield "## By field\n\nOf the claims that pair with a coded one, how many have the field right."
    yield _table(("field", "right"), ((name, f"{share:.3f}") for name, share in result.fields.items()))
    yield "## By type"
    yield _table(("type", "coded", "read", "exact", "soft credit a coded claim"), _types(result))
    yield "## By decade of the report"
    yield _table(("published", "reports", "claims", "soft F1", "record F1"), _decades(golds, claims))
    rows, error = reliability(golds, claims)
    yield "## How far a confidence can be believed"
    yield (
        "The confidence of a claim estimates how likely a coder records it. A claim counts as right "
        "if a coder has one of its type at these words, as half right if one of another type. Expected "
        f"calibration error: **{error:.3f}**."
    )
    binned = ((str(size), f"{mean:.2f}", f"{share:.2f}") for size, mean, share in rows)
    yield _table(("claims", "mean confidence", "right"), binned)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (head, ("---", *("--:",) * (len(head) - 1)), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _measures(result: Score) -> Iterator[tuple[str, ...]]:
    for name in ("detected", "typed", "soft", "record"):
        rate = getattr(result, name)
        ends = (f"{ends[name]:.3f}" if name in ends else "" for ends in (_KEYWORDS, _CODERS))
        yield name, f"{rate.precision:.3f}", f"{rate.recall:.3f}", f"**{rate.f1:.3f}**", *ends


def _types(result: Score) -> Iterator[tuple[str, ...]]:
    for row in result.types:
        credit = f"{row.credit / row.gold:.2f}" if row.gold else "–"
        yield row.type, str(row.gold), str(row.read), str(row.exact), credit


def _decades(golds: list[GoldReport], claims: Claims) -> Iterator[tuple[str, ...]]:
    def decade(gold: GoldReport) -> str:
        return f"{gold.published.year // 10 * 10}s" if gold.published else "date unknown"

    for name in sorted({decade(gold) for gold in golds}):
        part = score([gold for gold in golds if decade(gold) == name], lambda gold: claims[gold.name])
        yield name, str(part.reports), str(part.gold), f"{part.soft.f1:.3f}", f"{part.record.f1:.3f}"


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Writes the page on accuracy.")
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument(
        "--corpus", type=Path, required=True, help="the texts of the reports in training/labels"
    )
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--out", type=Path, default=Path("docs/accuracy.md"))
    arguments = parser.parse_args()
    golds = [gold for folder in arguments.gold for gold in load_gold(folder)]
    more = load_labels(LABELS, arguments.corpus)
    claims = read_unseen(golds, more, arguments.folds)
    arguments.out.write_text("\n\n".join(page(golds, claims, arguments.folds, len(more))) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
