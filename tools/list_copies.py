"""Prints the groups of copies among the reports of a JSON lines file, to be looked at by eye."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from dateline.reports.copies import CopyIndex, sketch


def main() -> None:
    """Prints a line for each report of a group: its date, country, length and how it opens."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, help="JSON lines with id, text, published, outlet_country")
    parser.add_argument("--opening", type=int, default=150, help="how many letters of each report to print")
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in arguments.path.read_text("utf-8").splitlines() if line.strip()]
    reports = {row["id"]: row for row in rows}
    index = CopyIndex()
    start = time.perf_counter()
    for name, row in reports.items():
        index.add(name, sketch(row["text"]))
    took = time.perf_counter() - start
    for number, group in enumerate(index.groups(), 1):
        print(f"\n{number}: {len(group)} reports")
        for name in group:
            row = reports[name]
            opening = " ".join(row["text"].split())[: arguments.opening]
            print(
                f"  {name} {row.get('published')} {row.get('outlet_country')} {len(row['text'])}: {opening}"
            )
    print(f"\n{len(reports)} reports, {len(index.groups())} groups, {len(reports) / took:.0f} reports/s")


if __name__ == "__main__":
    main()
