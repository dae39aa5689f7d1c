"""Writes a part: its claims as GeoParquet, its reports as Parquet, and last the mark that it is whole."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dateline.exports.formats import Options, Tally
from dateline.exports.geoparquet import FORMAT as GEOPARQUET
from dateline.model import Report
from dateline.reports.copies import sketch
from dateline.scale.arrow import arrow
from dateline.scale.cuts.slices import Record
from dateline.scale.job import Job
from dateline.scale.shown import ReadClaim, record_of
from dateline.scale.store import Store
from dateline.scale.workers.messages import Reject

# 24 hex digits: two of 10^9 parts share a name once in 10^11 archives.
_DIGITS = 24


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report and its claims in their public form."""

    report: Report
    claims: Sequence[dict[str, Any]]


def name_of(job: Job, records: Iterable[Record]) -> str:
    """Returns the name of a part: the hash of what is read, what it is called, and who reads it."""
    digest = hashlib.sha256(job.fingerprint().encode())
    for record in records:
        digest.update(f"\x1f{record.origin}\x1f{len(record.data)}\x1f".encode("utf-8", "surrogatepass"))
        digest.update(record.data)
    return digest.hexdigest()[:_DIGITS]


def write_part(
    store: Store, name: str, read: Sequence[ReadReport], rejects: Sequence[Reject], *, version: str
) -> dict[str, Any]:
    """Writes a part, the same bytes for the same reports; returns its mark, raises OutputUnwritable."""
    shown = [_shown(one.report, claim, version) for one in read for claim in one.claims]
    record = record_of(lambda: iter(shown), version=version)
    store.put(store.claims(name), lambda path: GEOPARQUET.write(record, path, Options("claims"), Tally()))
    store.put(store.reports(name), lambda path: _write_reports(path, read))
    mark = _mark(read, rejects, version)
    store.put_text(store.mark(name), json.dumps(mark, indent=1) + "\n")
    return mark


def _shown(report: Report, claim: dict[str, Any], version: str) -> ReadClaim:
    known = (report.outlet, report.title, report.published, report.origin, report.language)
    return ReadClaim(claim, *known, reader=version)


def _mark(read: Sequence[ReadReport], rejects: Sequence[Reject], version: str) -> dict[str, Any]:
    return {
        "reader": version,
        "reports": len(read),
        "claims": sum(len(one.claims) for one in read),
        "codes": dict(sorted(Counter(reject.code for reject in rejects).items())),
        "rejects": [asdict(reject) for reject in rejects],
    }


def _write_reports(path: Path, read: Sequence[ReadReport]) -> None:
    table = arrow().Table.from_pylist([_row(one) for one in read], schema=_schema())
    arrow("parquet").write_table(table, path, compression="zstd")


def _row(one: ReadReport) -> dict[str, Any]:
    report, drawn = one.report, sketch(one.report.text)
    names = ("id", "origin", "title", "outlet", "outlet_country", "language", "published", "published_how")
    return {
        **{name: getattr(report, name) for name in names},
        "sha256": report.sha256,
        "notes": list(report.notes),
        "characters": len(report.text),
        "claims": [json.dumps(claim, ensure_ascii=False) for claim in one.claims],
        "sketch_least": drawn.least,
        "sketch_runs": drawn.runs,
        "sketch_figures": drawn.figures,
    }


def _schema() -> Any:
    pa = arrow()
    texts = [pa.field(name, pa.string()) for name in ("id", "origin", "title", "outlet", "outlet_country")]
    return pa.schema([
        *texts,
        pa.field("language", pa.string()),
        pa.field("published", pa.date32()),
        pa.field("published_how", pa.string()),
        pa.field("sha256", pa.string()),
        pa.field("notes", pa.list_(pa.string())),
        pa.field("characters", pa.int64()),
        pa.field("claims", pa.list_(pa.string())),
        pa.field("sketch_least", pa.binary()),
        pa.field("sketch_runs", pa.int64()),
        pa.field("sketch_figures", pa.binary()),
    ])  # fmt: skip
