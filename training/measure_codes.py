"""Measures how often words that coders took for a party get the code that they gave it.

    python training/measure_codes.py GOLD_DIR ... [--labels CORPUS.jsonl] [--misses]

Whom a claim has is another question: here the coded words are given, and only the code is read from them
(`UNK` where they name nobody known). `--labels` adds the reports in `labels` and `labels/later`.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dateline.claims.parties import party_of
from dateline.evaluate.gold import GoldReport, load_gold
from dateline.model import Span
from dateline.pipeline import Kit
from fit_weights import NO_WEIGHTS, Sample, load_samples
from labels import LABELS, Coded, load_labels

_ROLES = ("actors", "sources")


def main() -> None:
    """Prints the share of right codes of each folder, and the commonest wrong ones if asked to."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", nargs="*", type=Path)
    arguments.add_argument("--labels", type=Path)
    arguments.add_argument("--misses", action="store_true")
    chosen = arguments.parse_args()
    kit = Kit.load(scorers=NO_WEIGHTS)
    sets = {folder.name: load_gold(folder) for folder in chosen.folders}
    if chosen.labels:
        sets["labels"] = load_labels(LABELS, chosen.labels)
        sets["later"] = load_labels(LABELS / "later", chosen.labels)
    for name, reports in sets.items():
        measure(name, reports, kit, with_misses=chosen.misses)


def measure(name: str, reports: list[GoldReport], kit: Kit, *, with_misses: bool) -> None:
    """Prints how many coded actors and sources of the reports get their code."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    wrong: Counter[tuple[str, str, str]] = Counter()
    for sample in load_samples(reports, kit):
        for claim in sample.gold.claims:
            for role, coded, read in codes(sample, claim):
                total[role] += 1
                right[role] += coded == read
                wrong[role, coded, read] += coded != read
    figures = "  ".join(f"{role} {right[role] / max(1, total[role]):.3f} of {total[role]}" for role in _ROLES)
    print(f"{name:12} {figures}", flush=True)
    for (role, coded, read), n in wrong.most_common(30) if with_misses else ():
        print(f"  {n:4} {role}: {read} for {coded}")


def codes(sample: Sample, claim: Coded) -> Iterator[tuple[str, str, str]]:
    """Yields the role, the coded code and the one that is read, of each party with words in the report."""
    materials, text = sample.materials, sample.gold.text
    near = max(text.find(claim["evidence"]), 0)
    for role in _ROLES:
        for party in claim[role]:
            starts = [found.start() for found in re.finditer(re.escape(party.get("text") or "\0"), text)]
            if not starts:
                continue
            start = min(starts, key=lambda at: abs(at - near))
            span = Span(start, start + len(party["text"]))
            mention = materials.actor_over(span)
            armed = role == "actors" and claim["type"] in materials.armed
            read = party_of(materials, mention, armed=armed, span=span) if mention else None
            yield role, party["code"], read.actor.code if read else "UNK"


if __name__ == "__main__":
    main()
