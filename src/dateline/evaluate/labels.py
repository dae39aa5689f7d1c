"""Accuracy and macro F1 of one label an item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def agreement_of(gold: Sequence[str], said: Sequence[str]) -> dict[str, float]:
    """Returns `accuracy`, `macro F1` and `weighted F1` over the labels that occur in `gold`, each in 0..1.

    Macro F1 counts each label alike, weighted F1 each by the items that coders gave it.
    A label that is said and never coded lowers the precision of no class but costs its item.
    Raises ValueError if the two differ in length.
    """
    hits = Counter(one for one, other in zip(gold, said, strict=True) if one == other)
    coded, used = Counter(gold), Counter(said)
    scores = {label: 2 * hits[label] / (coded[label] + used[label]) for label in coded}
    return {
        "accuracy": sum(hits.values()) / len(gold) if gold else 0.0,
        "macro F1": sum(scores.values()) / len(scores) if scores else 0.0,
        "weighted F1": sum(coded[one] * scores[one] for one in scores) / len(gold) if gold else 0.0,
    }
