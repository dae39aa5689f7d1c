"""What the parts of a run hold together: reports in groups of copies, each claim once, incidents."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from itertools import chain
from pathlib import Path
from typing import Any

from dateline.errors import WorkerBroken
from dateline.exports.record import Told
from dateline.incidents import Scale, link_parts
from dateline.ledger.filed import filed_claim
from dateline.model import FiledClaim, Incident, Linked
from dateline.reports.copies import CopyIndex, Sketch
from dateline.scale.arrow import arrow
from dateline.scale.shown import ReadClaim
from dateline.scale.spool import Spool
from dateline.scale.store import Store

# Claims in, what is found of one neighbourhood after the other out.
Link = Callable[[Iterable[FiledClaim]], Iterator[Linked]]
_SKETCH = ["id", "sketch_least", "sketch_runs", "sketch_figures"]
_ABOUT = ["id", "origin", "outlet", "title", "published", "language", "claims"]
# As values in memory these take 200 MB, and linking them is faster than starting processes for it.
_IN_MEMORY = 20_000
# What a claim of the spool is told of its report.
_FACTS = ("outlet", "title", "origin", "language")


def linker(claims: int, folder: Path, workers: int) -> Link:
    """Returns what links so many claims: few in memory, more in parts, with files in `folder`.

    Raises WorkerBroken, while it links, where a process of it was killed.
    """
    if claims <= _IN_MEMORY:
        scale = Scale.load()
        return lambda given: link_parts(given, scale)
    return lambda given: _in_parts(given, folder, workers)


def _in_parts(claims: Iterable[FiledClaim], folder: Path, workers: int) -> Iterator[Linked]:
    from dateline.bulk import link_stream

    try:
        yield from link_stream(claims, folder, workers=workers)
    except BrokenExecutor as error:
        raise WorkerBroken(
            "A process that links was ended from outside, or for want of memory.",
            expected="memory for the claims of a part in each worker (docs/incidents.md)",
            cure="run the same command again, with fewer --workers if it was memory: nothing is read again",
        ) from error


def groups_of(store: Store, names: Sequence[str]) -> dict[str, str]:
    """Returns the group of each report that has copies among all parts."""
    index = CopyIndex()
    for row in _rows(store, names, _SKETCH):
        index.add(row["id"], Sketch(row["sketch_least"], row["sketch_runs"], row["sketch_figures"]))
    return {report: group[0] for group in index.groups() for report in group}


def fill(spool: Spool, store: Store, names: Sequence[str], groups: dict[str, str]) -> None:
    """Puts every claim of the parts into the spool, once: the same bytes give the same claims."""
    for row in _rows(store, names, _ABOUT):
        day = row["published"].isoformat() if row["published"] else None
        about = {name: row[name] for name in _FACTS}
        for text in row["claims"]:
            claim = json.loads(text)
            if claim["id"] not in spool:
                copies = groups.get(row["id"], row["id"])
                spool.put(claim["id"], {**about, "published": day, "copies": copies, "public": claim})


def filed(spool: Spool) -> Iterator[FiledClaim]:
    """Yields the claims of a spool as linking takes them."""
    for id_ in spool:
        kept = spool.get(id_)
        yield filed_claim(
            kept["public"], outlet=kept["outlet"], published=_day(kept["published"]), copies=kept["copies"]
        )


def told(spool: Spool, linked: Iterable[Linked], *, reader: str) -> Iterator[Told]:
    """Yields each incident with the claims that tell it."""
    for incident in chain.from_iterable(part.incidents for part in linked):
        yield Told(incident, tuple(_shown(spool, incident, reader)))


def _shown(spool: Spool, incident: Incident, reader: str) -> Iterator[ReadClaim]:
    for id_ in incident.claims:
        kept = spool.get(id_)
        facts = {name: kept[name] for name in (*_FACTS, "copies", "public")}
        yield ReadClaim(**facts, published=_day(kept["published"]), reader=reader)


def _day(written: str | None) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None


def _rows(store: Store, names: Sequence[str], columns: list[str]) -> Iterator[dict[str, Any]]:
    for name in names:
        yield from arrow("parquet").read_table(store.reports(name), columns=columns).to_pylist()


def write_copies(path: Path, groups: dict[str, str]) -> None:
    """Writes the reports that have copies, each with the group that counts as one source."""
    pa = arrow()
    rows = sorted((group, report) for report, group in groups.items())
    columns = {"group": [group for group, _ in rows], "report": [report for _, report in rows]}
    schema = pa.schema([("group", pa.string()), ("report", pa.string())])
    arrow("parquet").write_table(pa.table(columns, schema=schema), path, compression="zstd")
