"""Links a stream of claims of which memory does not hold all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq

from dateline.bulk.claim_table import table_of
from dateline.bulk.found_tables import read
from dateline.bulk.link_files import link_files
from dateline.incidents.parts import MOST
from dateline.model import FiledClaim, Judged, Linked

# Claims of a file: as a table, 250,000 take some 100 MB.
_CLAIMS_A_FILE = 250_000
_NOTHING = Judged()


def write_claims(claims: Iterable[FiledClaim], folder: Path) -> Iterator[Path]:
    """Writes claims as files that `link_files` takes, and yields each when it is written."""
    waiting = iter(claims)
    number = 0
    while some := list(islice(waiting, _CLAIMS_A_FILE)):
        file = folder / f"claims-{number:05d}.parquet"
        pq.write_table(table_of(some), file, compression="zstd")
        yield file
        number += 1


def link_stream(
    claims: Iterable[FiledClaim],
    folder: Path,
    *,
    workers: int = 2,
    most: int = MOST,
    judged: Judged = _NOTHING,
) -> Iterator[Linked]:
    """Yields the incidents of the claims part by part; together the same as `link_claims`.

    Claims and incidents lie in files of `folder` meanwhile, which are gone when all is yielded.
    """
    with TemporaryDirectory(dir=folder, prefix="linking-") as name:
        files = list(write_claims(claims, Path(name)))
        found = Path(name) / "found"
        link_files(files, found, workers=workers, most=most, judged=judged)
        yield from read(found)
