"""The audit ZIP: everything that shows where a claim comes from, without the texts of the reports."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dateline.exports.codebooks import codebook
from dateline.exports.columns import Column
from dateline.exports.formats import ExportFormat, Options, Subject, Tally
from dateline.exports.provenance import Provenance
from dateline.exports.record import Record, ShownClaim
from dateline.model import Report

MEMBERS = {
    "reports.jsonl": "metadata of each report behind a claim, with the hashes of its bytes and its text",
    "claims.jsonl": "each claim in its public form, with its permalink and the version of its reader",
    "judgements.jsonl": "of each claim by field: value, rule, score, reason, words read, what was rejected",
    "incidents.jsonl": "each incident as a whole; its claims may lie outside of what was chosen",
    "contradictions.jsonl": "what two claims of an incident say against each other",
    "prov.json": "PROV-JSON: which reading of which report gave a claim, which claims an incident",
    "README.md": "this codebook",
    "manifest.json": "the SHA-256 of every other member",
}


class Bundle:
    """A ZIP that is written member by member and knows the hash of each."""

    def __init__(self, file: zipfile.ZipFile, record: Record) -> None:
        self._zip = file
        self._day = record.made.timetuple()[:6]
        self.hashes: dict[str, str] = {}

    def write(self, name: str, pieces: Iterable[str]) -> None:
        """Writes a member as its pieces come."""
        info = zipfile.ZipInfo(name, self._day)
        info.compress_type = zipfile.ZIP_DEFLATED
        digest = hashlib.sha256()
        with self._zip.open(info, "w", force_zip64=True) as member, io.BufferedWriter(member) as out:
            for piece in pieces:
                data = piece.encode("utf-8", "replace")
                digest.update(data)
                out.write(data)
        self.hashes[name] = f"SHA-256:{digest.hexdigest()}"


def _write(record: Record, path: Path, options: Options, tally: Tally) -> None:
    with zipfile.ZipFile(path, "w") as file, Provenance() as provenance:
        bundle = Bundle(file, record)
        # Only the ids of reports and incidents are held in memory, to name each once.
        readers: dict[str, str] = {}
        told: set[str] = set()
        bundle.write("claims.jsonl", _lines(_claims(record, provenance, readers, tally)))
        bundle.write("reports.jsonl", _lines(_reports(record, provenance, readers)))
        bundle.write("judgements.jsonl", _lines(_judgements(record)))
        bundle.write("incidents.jsonl", _lines(_incidents(record, provenance, told)))
        bundle.write("contradictions.jsonl", _lines(_contradictions(record, told)))
        bundle.write("prov.json", provenance.document(record))
        bundle.write("README.md", [codebook(FORMAT, options.subject, record)])
        bundle.write("manifest.json", [json.dumps(bundle.hashes, indent=1)])


def _lines(values: Iterable[dict[str, Any]]) -> Iterator[str]:
    return (f"{json.dumps(value, default=str)}\n" for value in values)


def _claims(
    record: Record, provenance: Provenance, readers: dict[str, str], tally: Tally
) -> Iterator[dict[str, Any]]:
    for claim in record.claims():
        tally.written += 1
        readers.setdefault(claim.public["report"], claim.reader)
        provenance.see_claim(claim)
        yield claim_object(claim, record)


def claim_object(claim: ShownClaim, record: Record) -> dict[str, Any]:
    """Returns a claim in its public form with its permalink, its group of copies and its reader."""
    link = record.permalink(claim.public["id"])
    return {**claim.public, "permalink": link, "copies": claim.copies, "reader": claim.reader}


def _reports(record: Record, provenance: Provenance, readers: dict[str, str]) -> Iterator[dict[str, Any]]:
    for id_, reader in readers.items():
        report = record.report(id_)
        provenance.see_report(report, reader)
        yield report_object(report)


def report_object(report: Report) -> dict[str, Any]:
    """Returns a report's metadata and the hashes of its raw bytes and of its stored text."""
    names = (
        "id", "title", "outlet", "outlet_country", "language", "published", "published_how", "origin",
        "notes",
    )  # fmt: skip
    text = hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()
    return {
        **{name: getattr(report, name) for name in names},
        "sha256": f"SHA-256:{report.sha256}",
        "text_sha256": f"SHA-256:{text}",
        "text_length": len(report.text),
    }


def _judgements(record: Record) -> Iterator[dict[str, Any]]:
    for id_, judgements in record.judgements():
        yield {"claim": id_, "judgements": judgements}


def _incidents(record: Record, provenance: Provenance, told: set[str]) -> Iterator[dict[str, Any]]:
    for one in record.incidents():
        told.add(one.incident.id)
        provenance.see_incident(one)
        yield {**asdict(one.incident), "permalink": record.permalink(one.incident.id)}


def _contradictions(record: Record, told: set[str]) -> Iterator[dict[str, Any]]:
    return (asdict(one) for one in record.contradictions() if one.incident in told)


def _columns(_subject: Subject) -> tuple[Column[ShownClaim], ...]:
    return ()


FORMAT = ExportFormat(
    name="audit",
    title="Audit ZIP",
    about="\n".join(
        ["A ZIP by which every claim can be followed to its report:", ""]
        + [f"- `{name}`: {meaning}" for name, meaning in MEMBERS.items()]
    ),
    drops=("the texts of the reports, whose rights are their publishers': the hashes tell them",),
    subjects=("claims",),
    columns=_columns,
    write=_write,
    own_codebook=True,
)
