"""A ledger of two wars, filled by the ledger's own functions: claims with and without place and date."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline.exports.files import export
from dateline.exports.formats import Options, Tally, subject_of
from dateline.exports.record import Record
from dateline.exports.table import format_named
from dateline.incidents import Scale, link_claims
from dateline.ledger import Ledger, Linking
from dateline.model import Filter
from dateline.recording import record_of
from tests.ledger.making import ARMY, DAY, GOMA, NOW, REBELS, make_entry, make_report

CIVILIANS = {"name": "civilians", "id": None, "code": "SDNCVL"}
SHELLED = {"event_type": "Explosions/Remote violence", "sub_event_type": "Shelling/artillery/missile attack"}
FOUGHT = {"event_type": "Battles", "sub_event_type": "Armed clash"}
SUDAN = {
    "name": "Sudan", "country": "SDN", "admin1": None, "lat": 16.0, "lon": 30.0,
    "precision": "country", "geonameid": 366755,
}  # fmt: skip
LEGACY = "\u202a=HYPERLINK(1)"


def killed(low: float | None, high: float | None, text: str = "seven people") -> dict[str, Any]:
    return {"what": "killed", "low": low, "high": high, "text": text, "start": 0, "end": len(text)}


def fill(ledger: Ledger) -> None:
    """Files six reports and links their claims."""
    said: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
        (
            "Seven people died as shells hit the market of El Obeid. 🚑 Others fled.",
            {"outlet": "Nile Wire"},
            {"actors": [ARMY], "targets": [CIVILIANS], "quantities": [killed(7, 7)], "acled": SHELLED},
        ),
        (
            "Five people were killed by shelling in the market of El Obeid, doctors said.",
            {"outlet": "=cmd()", "title": "+1 more\ttab"},
            {"targets": [CIVILIANS], "quantities": [killed(5, 9)], "acled": SHELLED,
             "sources": [{"name": "Sudan Doctors Network", "id": "sdn-doctors", "code": "SDNNGO"}]},
        ),
        (
            "M23 fought the army near Goma.",
            {"outlet": "Kivu Post", "published": dt.date(2024, 6, 2)},
            {"type": "armed_clash", "actors": [REBELS], "targets": [{"name": "Congolese army", "id": None,
             "code": "CODMIL"}], "place": GOMA, "day": dt.date(2024, 6, 1), "acled": FOUGHT},
        ),
        ("Ministers met.", {"outlet": None}, {"type": "meeting", "plover": "CONSULT", "ucdp": None,
         "place": None, "day": None}),
        ("The army did not shell Sudan.", {}, {"polarity": "negative", "place": SUDAN, "actors": [ARMY],
         "acled": SHELLED}),
        ("Fighting raged somewhere in May.", {}, {"type": "armed_clash", "place": None, "acled": FOUGHT,
         "day": dt.date(2024, 5, 1), "end": dt.date(2024, 5, 31)}),
    ]  # fmt: skip
    for number, (text, facts, fields) in enumerate(said):
        report = make_report(text, origin=f"wire/{number}.txt", **facts)
        ledger.file(report, [make_entry(report, **fields)], reader="1.0")
    linked = link_claims(ledger.filed_claims(), Scale.load())
    ledger.store_incidents(Linking(linked), linker="1.0")


def write(ledger: Ledger, name: str, out: Path, wanted: Filter | None = None, **options: Any) -> Tally:
    """Exports the ledger as the command does."""
    form = format_named(name)
    subject = subject_of(form, incidents=options.pop("incidents", False))
    record = record_of(ledger, wanted or Filter())
    return export(form, record, out, options=Options(subject=subject, **options))


def rows_of(path: Path, delimiter: str = ",") -> list[Mapping[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def header_of(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.readline().rstrip("\n")


__all__ = ["DAY", "NOW", "Record", "fill", "header_of", "rows_of", "write"]
