"""Exports a ledger in every format and prints seconds, rows, bytes and the most memory that each took.

    python tools/bench_ledger.py --claims 100000 --ledger FILE
    python tools/bench_exports.py FILE [--link]

Each format runs in a process of its own, whose memory is that of Python, the libraries and the export.
With `--link` the claims of the ledger are linked first, so that there are incidents to export.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import tempfile
import time
from pathlib import Path

from dateline.exports.files import export
from dateline.exports.formats import Options, subject_of
from dateline.exports.table import FORMATS
from dateline.incidents import Scale, link_claims
from dateline.ledger import Ledger, Linking
from dateline.model import Filter
from dateline.recording import record_of


def measure(name: str, path: Path) -> str:
    """Returns what one export took, as a line."""
    form = FORMATS[name]
    with tempfile.TemporaryDirectory() as folder, Ledger.open(path) as ledger:
        out = Path(folder) / "out"
        began = time.perf_counter()
        tally = export(
            form, record_of(ledger, Filter()), out, options=Options(subject_of(form, incidents=False))
        )
        took = time.perf_counter() - began
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        size = out.stat().st_size / 1e6
        return f"{name:<12} {took:8.1f} s {tally.written:>10,} rows {size:8.1f} MB {megabytes:8.0f} MB memory"


def main() -> None:
    """Prints a line a format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--link", action="store_true")
    parser.add_argument("--only", default=",".join(FORMATS))
    given = parser.parse_args()
    if given.link:
        with Ledger.open(given.ledger) as ledger:
            linked = link_claims(ledger.filed_claims(), Scale.load())
            ledger.store_incidents(Linking(linked), linker="bench")
    context = multiprocessing.get_context("spawn")
    for name in given.only.split(","):
        with context.Pool(1) as pool:
            print(pool.apply(measure, (name, given.ledger)), flush=True)


if __name__ == "__main__":
    main()
