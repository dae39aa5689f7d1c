"""Fits what each level of each comparison of claims weighs, on events that several articles report.

Prints the fitted weights beside those in use (`src/dateline/incidents/data/weights.tsv`), which are reviewed
by hand: a headline corpus of one war cannot set them all.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from dateline.evaluate.corpora.ucdp_incidents import claims_of, read
from dateline.incidents.blocking import Blocks, keys
from dateline.incidents.comparisons import COMPARISONS
from dateline.incidents.facts import Facts, facts_of
from dateline.incidents.score import Scale
from dateline.pipeline import Kit
from linear import fit_yes


def levels(a: Facts, b: Facts, scale: Scale) -> tuple[str, ...] | None:
    """Returns the levels of a pair as features, None where a comparison rules it out."""
    found = [(name, compare(a, b, scale.kinds)) for name, compare in COMPARISONS]
    if any(level is None for _, level in found):
        return None
    return tuple(f"{name}\t{level}" for name, level in found)


def rows(facts: list[Facts], events: list[str], scale: Scale) -> Iterator[tuple[tuple[str, ...], float]]:
    """Yields features and truth for all pairs that share a block."""
    blocks = Blocks()
    for j, fact in enumerate(facts):
        for i in blocks.add(j, keys(fact)):
            if (features := levels(facts[i], fact, scale)) is not None:
                yield features, float(events[i] == events[j])


def main() -> None:
    """Fits on the places of one half of the latitudes, or on all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path, help="events of UCDP GED with source_article")
    parser.add_argument("--penalty", type=float, default=1.0)
    arguments = parser.parse_args()
    kit, scale = Kit.load(), Scale.load()
    articles = list(read(arguments.path))
    found: list[tuple[tuple[str, ...], float]] = []
    for given in (False, True):
        claims = claims_of(articles, kit, days_given=given)
        facts = [facts_of(claim, scale.kinds) for claim in claims]
        found += list(rows(facts, [article.event for article in articles], scale))
    weights = fit_yes([row for row, _ in found], [truth for _, truth in found], penalty=arguments.penalty)
    for name in [f"{c}\t{level}" for c, level in scale.weights.reasons]:
        count = sum(name in row for row, _ in found)
        used = scale.weights.reasons[tuple(name.split("\t"))].weight  # type: ignore[index]
        print(f"{name:45s} fitted {weights.get(name, 0.0):6.2f}  in use {used:6.2f}  pairs {count}")


if __name__ == "__main__":
    main()
