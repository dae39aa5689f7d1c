"""Computes from measured figures what a year of the world's news costs in cores, memory, storage and hours.

    python -m tools.scale_bill [FIGURES.json] [--reports-a-day N] [--bytes N] [--cores N]

FIGURES is what `python -m tools.bench_scale` keeps; without it those of `docs/scale.json` are taken.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FIGURES = Path(__file__).parent.parent / "docs/scale.json"
# What the world's monitored news sites bring in a day, copies included.
REPORTS_A_DAY = 500_000
DAYS = 365
# 600 words: reading costs in proportion to text, and the samples that are measured are short.
BYTES = 3_600
# Reports do not come evenly: at the busiest hour of a day twice as many as on average.
PEAK = 2.0
CORES = 64
_HOUR, _DAY = 3600.0, 86_400.0


@dataclass(frozen=True, slots=True)
class Bill:
    """What is needed: `cores` to keep up at the peak, hours of one core, GB of memory, TB of storage.

    `hours` is how long `on` cores read a whole year that lies there as an archive.
    """

    reports: float
    claims: float
    core_hours_reading: float
    core_hours_linking: float
    cores: int
    memory_gb: float
    storage_tb: float
    on: int
    hours: float


def bill(
    figures: Mapping[str, float], *, reports_a_day: int = REPORTS_A_DAY, size: int = BYTES, cores: int = CORES
) -> Bill:
    """Returns the bill of a year; `size` is an average report's text in bytes.

    Reading, claims and storage grow as the text does; linking grows as n ln n of the claims.
    """
    reports = float(reports_a_day * DAYS)
    longer = size / figures["bytes_of_text_per_report"]
    claims = reports * figures["claims_per_report"] * longer
    reading = reports * figures["core_seconds_per_report"] * longer
    steeper = math.log(max(claims, 2)) / math.log(max(figures["claims_linked"], 2))
    linking = claims * figures["core_seconds_linking_per_claim"] * steeper
    needed = math.ceil(reading / DAYS / _DAY * PEAK)
    stored = figures["bytes_of_claims_per_report"] + figures["bytes_of_reports_per_report"]
    bytes_ = reports * stored * longer + claims * figures["bytes_of_incidents_per_claim"]
    return Bill(
        reports=reports,
        claims=claims,
        core_hours_reading=reading / _HOUR,
        core_hours_linking=linking / _HOUR,
        cores=needed,
        memory_gb=needed * figures["megabytes_of_a_worker"] / 1000,
        storage_tb=bytes_ / 1e12,
        on=cores,
        hours=reading / _HOUR / cores,
    )


def shown(of: Bill) -> str:
    """Returns a bill as a Markdown table."""
    rows = [
        ("reports", f"{of.reports:,.0f}"),
        ("claims", f"{of.claims:,.0f}"),
        ("reading", f"{of.core_hours_reading:,.0f} core hours"),
        ("linking", f"{of.core_hours_linking:,.0f} core hours"),
        ("to keep up at the busiest hour", f"{of.cores:,} cores, {of.memory_gb:,.0f} GB of memory"),
        ("storage of claims, reports and incidents", f"{of.storage_tb:,.2f} TB"),
        (f"the whole year at once on {of.on:,} cores", f"{of.hours:,.0f} hours"),
    ]
    return "\n".join(["| a year | |", "| --- | --- |", *(f"| {name} | {value} |" for name, value in rows)])


def main() -> None:
    """Prints the bill."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("figures", type=Path, nargs="?", default=FIGURES)
    parser.add_argument("--reports-a-day", type=int, default=REPORTS_A_DAY)
    parser.add_argument("--bytes", type=int, default=BYTES, help="text of an average report")
    parser.add_argument("--cores", type=int, default=CORES, help="to read a year's archive on")
    given = parser.parse_args()
    figures = json.loads(given.figures.read_text("utf-8"))
    print(shown(bill(figures, reports_a_day=given.reports_a_day, size=given.bytes, cores=given.cores)))


if __name__ == "__main__":
    main()
