"""Makes reports and claims for tests: small, invented, and true to their own spans."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from dateline.ledger import Entry
from dateline.model import Report

DAY = dt.date(2024, 5, 14)
NOW = dt.datetime(2024, 5, 15, 8, 30, tzinfo=dt.UTC)
EL_OBEID = {
    "name": "El Obeid", "country": "SDN", "admin1": "North Kordofan", "lat": 13.18, "lon": 30.22,
    "precision": "settlement", "geonameid": 368277,
}  # fmt: skip
GOMA = {
    "name": "Goma", "country": "COD", "admin1": "North Kivu", "lat": -1.67, "lon": 29.23,
    "precision": "settlement", "geonameid": 216281,
}  # fmt: skip
ARMY = {"name": "Sudanese Armed Forces", "id": "sudan-army", "code": "SDNMIL"}
REBELS = {"name": "M23", "id": "m23", "code": "CODREB"}


def make_report(text: str = "Shells hit the market.", **facts: Any) -> Report:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    given: dict[str, Any] = {
        "id": f"rep_{digest[:16]}", "sha256": digest, "published": DAY, "published_how": "given",
        "outlet": "Nile Wire", "title": "Market hit", "origin": "wire/1.txt",
    }  # fmt: skip
    return Report(text=text, **(given | facts))


def make_entry(report: Report, position: int = 0, **fields: Any) -> Entry:
    """An entry whose quoted words are all the whole text of the report."""
    words = {"text": report.text, "start": 0, "end": len(report.text)}
    day = fields.pop("day", DAY)
    end = fields.pop("end", day)
    period = {"start": str(day), "end": str(end), "precision": "day", "text": report.text}
    place = fields.pop("place", EL_OBEID)
    parties = {
        many: [words | who for who in fields.pop(many, [])] for many in ("actors", "targets", "sources")
    }
    key = f"{report.id}/{fields.get('type', 'shelling')}/{position}"
    public: dict[str, Any] = {
        "id": f"clm_{hashlib.sha256(key.encode()).hexdigest()[:16]}",
        "report": report.id,
        "type": "shelling",
        "plover": "ASSAULT",
        "acled": None,
        "cameo_root": "19",
        "ucdp": 1,
        "polarity": "positive",
        "modality": "actual",
        "evidence": words,
        **parties,
        "place": words | place if place else None,
        "time": period | {"span": [0, len(report.text)]} if day else None,
        "quantities": [],
        "verification": None,
        "background": False,
        "confidence": 0.5,
    }
    return Entry(public | fields, {"type": {"rule": "test", "score": 1.0}})
