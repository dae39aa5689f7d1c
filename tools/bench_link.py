"""Links synthetic claims of growing number and prints time, memory and how the cost grows."""

from __future__ import annotations

import argparse
import math
import resource
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import replace

from dateline.incidents import Scale, keys_of, link_parts, relink
from dateline.model import FiledClaim
from synthetic_claims import claims

SIZES = (10_000, 100_000)
MILLION = 1_000_000


def run(count: int) -> None:
    """Links `count` claims in this process and prints a line of figures."""
    made = list(claims(count))
    scale = Scale.load()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start, started = time.perf_counter(), time.process_time()
    incidents = links = against = largest = 0
    for part in link_parts(made, scale):
        incidents += len(part.incidents)
        links += len(part.links)
        against += len(part.contradictions)
        largest = max(largest, sum(len(i.claims) for i in part.incidents))
    took, worked = time.perf_counter() - start, time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    slowest, read = add_reports(made, scale)
    per = worked / (count * math.log(count)) * 1e6
    print(f"{count:>9,} claims {took:8.1f} s ({worked:.1f} s of work, {per:.2f} µs per n ln n)")
    print(f"          {peak:.0f} MB at the peak, {before:.0f} MB of it the claims")
    print(f"          {incidents:,} incidents, {links:,} links, {against:,} contradictions")
    print(f"          largest neighbourhood {largest:,} claims")
    print(
        f"          a report of 5 claims added in {slowest:.2f} s of work at the most, {read:,} claims read"
    )


def add_reports(made: list[FiledClaim], scale: Scale) -> tuple[float, int]:
    """Adds 20 reports of known things; returns the most seconds of work and the most claims read."""
    by_key: dict[str, list[FiledClaim]] = defaultdict(list)
    for claim in made:
        for key in keys_of(claim, scale):
            by_key[key].append(claim)

    def fetch(keys: frozenset[str]) -> list[FiledClaim]:
        return [claim for key in keys for claim in by_key.get(key, ())]

    slowest, read = 0.0, 0
    for number in range(0, 100, 5):
        new = [replace(c, id=f"new_{c.id}", report=f"new {number}", copies=f"new {number}")
               for c in made[number * 50 : number * 50 + 5]]  # fmt: skip
        start = time.process_time()
        done = relink(new, fetch, scale)
        slowest, read = max(slowest, time.process_time() - start), max(read, done.read)
    return slowest, read


def main() -> None:
    """Runs each size in a process of its own, so that memory is its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--million", action="store_true", help="also link 1,000,000 claims (minutes)")
    parser.add_argument("--only", type=int, help="link this many in this process")
    arguments = parser.parse_args()
    if arguments.only:
        run(arguments.only)
        return
    for count in (*SIZES, MILLION) if arguments.million else SIZES:
        subprocess.run([sys.executable, __file__, "--only", str(count)], check=True)


if __name__ == "__main__":
    main()
