"""Files of claims split by part: one file for each, with a row group for each part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from dateline.bulk.claim_table import SCHEMA, claims_in, table_of
from dateline.incidents import Scale
from dateline.incidents.parts import Cut, Share, parts_of

_SHARES = SCHEMA.append(pa.field("border", pa.bool_())).append(pa.field("settled", pa.bool_()))


@dataclass(frozen=True, slots=True)
class Piece:
    """What one file holds of one part: a row group, and how many rows it has."""

    part: str
    file: str
    group: int
    rows: int


def split(file: Path, target: Path, cut: Cut, scale: Scale) -> list[Piece]:
    """Writes the claims of a file to `target`, sorted by their parts, and returns what is where."""
    table = pq.read_table(file)
    rows: dict[str, list[int]] = defaultdict(list)
    border: list[bool] = []
    for number, claim in enumerate(claims_in(table)):
        names = parts_of(claim, cut, scale)
        border.append(len(names) > 1)
        for name in names:
            rows[name].append(number)
    settled = table.column("settled") if "settled" in table.column_names else pa.array([False] * len(border))
    whole = pa.table([*(table.column(n) for n in SCHEMA.names), pa.array(border), settled], schema=_SHARES)
    pieces: list[Piece] = []
    with pq.ParquetWriter(target, _SHARES, compression="zstd") as writer:
        for group, (name, numbers) in enumerate(sorted(rows.items())):
            writer.write_table(whole.take(pa.array(numbers)), row_group_size=len(numbers))
            pieces.append(Piece(name, str(target), group, len(numbers)))
    return pieces


def gathered(pieces: Sequence[Piece]) -> Iterator[Share]:
    """Yields the shares of one part from all files that hold some of it."""
    for piece in pieces:
        with pq.ParquetFile(piece.file) as file:
            table = file.read_row_group(piece.group)
        flags = zip(table.column("border").to_pylist(), table.column("settled").to_pylist(), strict=True)
        for claim, (border, settled) in zip(claims_in(table), flags, strict=True):
            yield Share(claim, border, settled)


def write_left(left: Sequence[Share], file: Path) -> None:
    """Writes the claims that a part leaves, so that `split` can read them."""
    table = table_of(share.claim for share in left)
    settled = pa.array([share.settled for share in left], pa.bool_())
    pq.write_table(table.append_column("settled", settled), file, compression="zstd")


def left_in(file: Path) -> Iterator[Share]:
    """Yields the claims that a part left, none of them at a border."""
    table = pq.read_table(file)
    for claim, settled in zip(claims_in(table), table.column("settled").to_pylist(), strict=True):
        yield Share(claim, settled=settled)
