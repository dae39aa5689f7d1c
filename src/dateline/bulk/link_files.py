"""Links the claims of Parquet files in parts, on the cores of one machine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq

from dateline.bulk.claim_table import claims_in
from dateline.bulk.found_tables import KINDS, write
from dateline.bulk.split import Piece, gathered, left_in, split, write_left
from dateline.errors import OutputUnwritable
from dateline.incidents import Scale
from dateline.incidents.parts import MOST, Cut, Share, Survey, link_part, link_rest, merged, slabs, survey
from dateline.model import Judged, Linked

_NOTHING = Judged()
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Tally:
    """How much linking gave; `shares` are the claims given to parts, those at borders more than once."""

    parts: int = 0
    shares: int = 0
    incidents: int = 0
    links: int = 0
    contradictions: int = 0
    alone: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class _Done:
    tally: Tally
    left: Path | None


def link_files(
    files: Sequence[Path],
    out: Path,
    *,
    workers: int = 2,
    most: int = MOST,
    judged: Judged = _NOTHING,
    told: Told = lambda _: None,
) -> Tally:
    """Writes what the claims of the files (see `claim_table`) are linked into to `out`, part by part.

    No more is held in memory than some `most` claims, or one file, for each worker. All lies in a work
    folder of `out` until it is whole. `told` is given a line about each step that is done. Raises
    OutputUnwritable where `out` holds results already.
    """
    _need_empty(out)
    with TemporaryDirectory(dir=out, prefix="work-") as work, _pool(workers) as pool:
        surveyed = merged(pool.map(_survey, files))
        told(f"surveyed: {sum(surveyed.sizes.values()):,} claims, {len(surveyed.sizes):,} theatres")
        tally, left, found = Tally(), list(files), Path(work) / "found"
        for number, cut in enumerate(slabs(surveyed, most=most)):
            folder = Path(work) / str(number)
            folder.mkdir()
            done, left = _round(left, cut, folder, found, pool, judged)
            tally += done
            told(f"cut {number + 1}: {done.parts} parts, {done.shares:,} claims read")
        tally += pool.submit(_link_rest, left, found, judged).result()
        for kind in KINDS:
            (found / kind).rename(out / kind)
    return tally


def _need_empty(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    held = [kind for kind in KINDS if (out / kind).exists()]
    if held:
        raise OutputUnwritable(
            f"{out} holds {', '.join(held)} already.",
            expected="a folder without results",
            cure="name another folder, or remove them",
        )


def _pool(workers: int) -> Executor:
    # Processes that are started anew share no locks with threads of the caller.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _round(
    files: Sequence[Path], cut: Cut, folder: Path, out: Path, pool: Executor, judged: Judged
) -> tuple[Tally, list[Path]]:
    """Splits the files by a cut and links each part; returns the files of what is left."""
    targets = [folder / f"split-{number:05d}.parquet" for number in range(len(files))]
    by_part: dict[str, list[Piece]] = defaultdict(list)
    for pieces in pool.map(partial(_split, cut), files, targets):
        for piece in pieces:
            by_part[piece.part].append(piece)
    largest_first = sorted(by_part, key=lambda name: -sum(piece.rows for piece in by_part[name]))
    running = [
        pool.submit(_link, by_part[name], f"{folder.name}-{name}", folder, out, judged)
        for name in largest_first
    ]
    tally, left = Tally(), []
    for job in as_completed(running):
        done = job.result()
        tally += done.tally
        left += [done.left] if done.left else []
    return tally, sorted(left)


def _survey(file: Path) -> Survey:
    return survey(claims_in(pq.read_table(file)), Scale.load())


def _split(cut: Cut, file: Path, target: Path) -> list[Piece]:
    return split(file, target, cut, Scale.load())


def _link(pieces: Sequence[Piece], name: str, folder: Path, out: Path, judged: Judged) -> _Done:
    found: list[Linked] = []
    left: list[Share] = []
    for part in link_part(gathered(pieces), Scale.load(), judged=judged):
        found.append(part.linked)
        left += part.left
    file = folder / f"left-{name}.parquet"
    if left:
        write_left(left, file)
    tally = _written(found, out, name)
    return _Done(replace(tally, parts=1, shares=sum(piece.rows for piece in pieces)), file if left else None)


def _link_rest(files: Sequence[Path], out: Path, judged: Judged) -> Tally:
    shares = [share for file in files for share in left_in(file)]
    return replace(_written(link_rest(shares, Scale.load(), judged=judged), out, "rest"), shares=len(shares))


def _written(parts: Iterable[Linked], out: Path, name: str) -> Tally:
    found = Linked.joined(parts)
    write(found, out, name)
    return Tally(
        incidents=len(found.incidents),
        links=len(found.links),
        contradictions=len(found.contradictions),
        alone=len(found.alone),
    )
