"""Measures how well quantities are read against coded reports.

    python training/measure_quantities.py GOLD_DIR ... [--misses]

`on claims` compares (what, low, high) between claims paired by evidence, coded ones without a partner
counting as missed; `in reports` ignores to which claim a quantity belongs.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from dateline.evaluate.gold import GoldReport, Rate, load_gold
from dateline.evaluate.pairing import pair_claims
from dateline.exports.public import public_claim
from dateline.model import Report
from dateline.pipeline import Kit, read_many

Coded = dict[str, Any]


def main() -> None:
    """Prints the figures of each folder."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--misses", action="store_true")
    chosen = arguments.parse_args()
    kit = Kit.load()
    for folder in chosen.folders:
        reports = load_gold(folder)
        measure(folder.name, reports, read_all(reports, kit), with_misses=chosen.misses)


def read_all(reports: list[GoldReport], kit: Kit) -> list[list[Coded]]:
    """Returns the claims of each report in the public form."""
    raw = [
        Report(id=r.name, text=r.text, published=r.published, outlet_country=r.outlet_country)
        for r in reports
    ]
    return [[public_claim(c, kit.ontology) for c in r.claims] for r in read_many(raw, kit)]


def measure(name: str, reports: list[GoldReport], read: list[list[Coded]], *, with_misses: bool) -> None:
    """Prints precision, recall and F1 on claims (all and paired ones) and in reports."""
    sums: dict[str, Counter[str]] = {k: Counter() for k in ("on claims", "on paired claims", "in reports")}
    for report, claims in zip(reports, read, strict=True):
        pairs = pair_claims(report.text, report.claims, claims)
        hits = sum(len_of(keys(report.claims[p.gold]) & keys(claims[p.read])) for p in pairs)
        coded, ours = total(report.claims), total(claims)
        sums["on claims"].update(hits=hits, gold=len_of(coded), read=len_of(ours))
        sums["on paired claims"].update(
            hits=hits,
            gold=sum(len_of(keys(report.claims[p.gold])) for p in pairs),
            read=sum(len_of(keys(claims[p.read])) for p in pairs),
        )
        unique, found = Counter(set(coded)), Counter(set(ours))
        sums["in reports"].update(hits=len_of(unique & found), gold=len_of(unique), read=len_of(found))
        if with_misses:
            _show(report.name, "missed", report.claims, unique - found)
            _show(report.name, "extra", claims, found - unique)
    for what, row in sums.items():
        rate = Rate.of(row["hits"], row["read"], row["gold"])
        counts = f"{row['hits']} of {row['gold']} coded, {row['read']} read"
        print(f"{name} {what}: P {rate.precision:.3f} R {rate.recall:.3f} F1 {rate.f1:.3f} ({counts})")


def _show(name: str, title: str, claims: list[Coded], wanted: Counter[Any]) -> None:
    for claim in claims:
        for q in claim["quantities"]:
            if (q["what"], q["low"], q["high"]) in wanted:
                print(name, title, claim["type"], q["what"], q["low"], q["high"], " ".join(q["text"].split()))


def keys(claim: Coded) -> Counter[tuple[str, float | None, float | None]]:
    """Returns the claim's quantities as (what, low, high)."""
    return Counter((q["what"], q["low"], q["high"]) for q in claim["quantities"])


def total(claims: list[Coded]) -> Counter[tuple[str, float | None, float | None]]:
    """Returns the quantities of all claims."""
    return sum((keys(claim) for claim in claims), Counter())


def len_of(counts: Counter[Any]) -> int:
    """Returns how many things a counter counts."""
    return sum(counts.values())


if __name__ == "__main__":
    main()
