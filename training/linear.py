"""Fits linear scorers over named features: a choice among options, and a yes or no."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

# Features of fewer instances than this are left out: they would only learn one report by heart.
_SEEN_AT_LEAST = 3
# What a feature is worth before any report is seen; the penalty pulls its weight there and not to 0.
_BEFOREHAND = {"by rule": 2.5}
# How much stronger the penalty is for a feature of one type or family of events ("... & offensive"): what
# holds for all events is learned first.
_NARROW, _NARROWLY = " & ", 4.0
# Steps become shorter to the end: with equal ones right actors differed by .02 from one fit to the next.
_STEPS = 400
_RATE = 0.08


@dataclass(frozen=True)
class Choice:
    """One decision: the features of each option and how right each option is (0..1)."""

    options: list[tuple[str, ...]]
    right: list[float]


class _Rows:
    """Rows of features as flat index arrays, so that a logit of every row is one sum."""

    def __init__(self, rows: list[tuple[str, ...]], index: dict[str, int]) -> None:
        ids = [[index[f] for f in row if f in index] or [len(index)] for row in rows]
        self.flat = np.fromiter((i for row in ids for i in row), dtype=np.int64)
        lengths = np.array([len(row) for row in ids])
        self.starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        self.row_of = np.repeat(np.arange(len(rows)), lengths)
        self.width = len(index) + 1

    def logits(self, weights: np.ndarray) -> np.ndarray:
        return np.add.reduceat(weights[self.flat], self.starts)

    def gradient(self, errors: np.ndarray) -> np.ndarray:
        return np.bincount(self.flat, errors[self.row_of], self.width)


def _index(rows: list[tuple[str, ...]]) -> dict[str, int]:
    counts = Counter(f for row in rows for f in set(row))
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= _SEEN_AT_LEAST))}


def fit_choices(choices: list[Choice], *, penalty: float) -> dict[str, float]:
    """Returns weights that raise the softmax share of the right options; choices without one are left out."""
    choices = [c for c in choices if max(c.right, default=0) > 0]
    rows = [features for c in choices for features in c.options]
    right = np.array([r for c in choices for r in c.right])
    group = np.repeat(np.arange(len(choices)), [len(c.options) for c in choices])
    index = _index(rows)
    table = _Rows(rows, index)

    def errors(weights: np.ndarray) -> np.ndarray:
        logits = table.logits(weights)
        powers = np.exp(
            logits - np.maximum.reduceat(logits, np.searchsorted(group, np.arange(len(choices))))[group]
        )
        share = powers / np.bincount(group, powers)[group]
        good = powers * right
        wanted = good / np.bincount(group, good)[group]
        return share - wanted

    return _descend(table, errors, index, penalty)


def fit_yes(rows: list[tuple[str, ...]], labels: list[float], *, penalty: float) -> dict[str, float]:
    """Returns the weights of a logistic regression on labels in 0..1."""
    index = _index(rows)
    table = _Rows(rows, index)
    wanted = np.array(labels)

    def errors(weights: np.ndarray) -> np.ndarray:
        return 1 / (1 + np.exp(-table.logits(weights))) - wanted

    return _descend(table, errors, index, penalty)


def _descend(table: _Rows, errors, index: dict[str, int], penalty: float) -> dict[str, float]:
    """Adam with an L2 penalty, stronger on narrow features; the last, nameless weight stays 0."""
    weights = np.zeros(table.width)
    for name, worth in _BEFOREHAND.items():
        if name in index:
            weights[index[name]] = worth
    centre = weights.copy()
    pull = np.full(table.width, penalty)
    pull[[i for name, i in index.items() if _NARROW in name]] *= _NARROWLY
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        slope = table.gradient(errors(weights)) + pull * (weights - centre)
        slope[-1] = 0.0
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope**2
        rate = _RATE * (1 - (step - 1) / _STEPS)
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return {name: round(float(weights[i]), 3) for name, i in index.items() if abs(weights[i]) >= 0.005}
