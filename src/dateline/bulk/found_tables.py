"""Incidents, links and contradictions as Parquet files, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dateline.ledger.incident_rows import incident_object, incident_of
from dateline.model import Contradiction, Incident, Link, Linked, Reason

_TEXT, _DAY, _NUMBER = pa.string(), pa.date32(), pa.float64()
# `whole` is the incident as JSON, the other columns are what is filtered by.
_INCIDENTS = pa.schema(
    {"id": _TEXT, "type": _TEXT, "status": _TEXT, "start": _DAY, "end": _DAY, "place": _TEXT,
     "country": _TEXT, "lat": _NUMBER, "lon": _NUMBER, "claims": pa.list_(_TEXT), "whole": _TEXT}
)  # fmt: skip
_LINKS = pa.schema({"first": _TEXT, "second": _TEXT, "score": _NUMBER, "reasons": _TEXT})
_CONTRADICTIONS = pa.schema({field.name: _TEXT for field in fields(Contradiction)})
_ALONE = pa.schema({"claim": _TEXT})
KINDS = ("incidents", "links", "contradictions", "alone")


def write(found: Linked, folder: Path, name: str) -> None:
    """Writes what was found as `folder/KIND/name.parquet`, one file of each of `KINDS`."""
    texts: dict[tuple[str, ...], str] = {}
    tables = (
        pa.Table.from_pylist([_row(incident) for incident in found.incidents], _INCIDENTS),
        pa.Table.from_pylist([_link(link, texts) for link in found.links], _LINKS),
        pa.Table.from_pylist([asdict(one) for one in found.contradictions], _CONTRADICTIONS),
        pa.Table.from_pylist([{"claim": claim} for claim in found.alone], _ALONE),
    )
    for kind, table in zip(KINDS, tables, strict=True):
        (folder / kind).mkdir(parents=True, exist_ok=True)
        pq.write_table(table, folder / kind / f"{name}.parquet", compression="zstd")


def read(folder: Path) -> Iterator[Linked]:
    """Yields what was written to a folder, one part after the other in the order of their names."""
    for file in sorted((folder / KINDS[0]).glob("*.parquet")):
        yield _read(folder, file.name)


def _read(folder: Path, name: str) -> Linked:
    incidents, links, against, alone = (pq.read_table(folder / kind / name).to_pylist() for kind in KINDS)
    return Linked(
        tuple(incident_of(json.loads(row["whole"])) for row in incidents),
        tuple(_link_of(row) for row in links),
        tuple(Contradiction(**row) for row in against),
        tuple(row["claim"] for row in alone),
    )


def _row(incident: Incident) -> dict[str, Any]:
    plain = {name: getattr(incident, name) for name in ("id", "type", "status", "start", "end")}
    where = {name: getattr(incident.place, name, None) for name in ("country", "lat", "lon")}
    return {
        **plain,
        **where,
        "place": incident.place.name if incident.place else None,
        "claims": list(incident.members),
        "whole": json.dumps(incident_object(incident), ensure_ascii=False),
    }


def _link(link: Link, texts: dict[tuple[str, ...], str]) -> dict[str, Any]:
    """A row of a link; reasons, of which many links have the same, are written as JSON once."""
    levels = tuple(reason.level for reason in link.reasons)
    if levels not in texts:
        texts[levels] = json.dumps([(r.comparison, r.level, r.weight) for r in link.reasons])
    return {"first": link.first, "second": link.second, "score": link.score, "reasons": texts[levels]}


def _link_of(row: dict[str, Any]) -> Link:
    reasons = tuple(Reason(*reason) for reason in json.loads(row["reasons"]))
    return Link(row["first"], row["second"], row["score"], reasons)
