"""Ledgers of invented reports of several wars: enough of every kind for the pages to show."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from dateline.ledger import Entry, Ledger
from dateline.linking import update
from tests.ledger.making import ARMY, DAY, GOMA, REBELS, make_entry, make_report
from tests.stores import ledger_at

FORCES = {"name": "Rapid Support Forces", "id": "sdn-rsf", "code": "SDNREB"}
STATE = {"name": "Sudanese Armed Forces", "id": "sdn-armed-forces", "code": "SDNMIL"}
HOSPITAL = {"name": "International Committee of the Red Cross", "id": None, "code": "NGO"}
KINDU = {**GOMA, "name": "Kindu", "admin1": "Maniema", "lat": -2.94, "lon": 25.92, "geonameid": 212902}
MASISI = {**GOMA, "name": "Masisi", "precision": "district", "lat": -1.4, "lon": 28.81, "geonameid": 209228}
COUNTRY = {**GOMA, "name": "DR Congo", "admin1": None, "lat": None, "lon": None, "precision": "country"}
_WORDS = ("type", "polarity", "modality", "actors", "targets", "place", "time", "sources")


def counted(what: str, low: float | None, high: float | None, text: str) -> dict[str, Any]:
    return {"what": what, "low": low, "high": high, "text": text, "start": 0, "end": len(text)}


def judged(entry: Entry, *, label: str = "") -> Entry:
    """The entry with a judgement behind each field, each with words and with something rejected."""
    text = entry.public["evidence"]["text"]
    row = {
        "value": label or "as told", "score": 0.8, "rule": label or "test-rule", "reason": label,
        "words": [{"text": text, "start": 0, "end": len(text)}],
        "rejected": [{"label": label or "another", "score": 0.1, "reason": label or "weaker"}],
    }  # fmt: skip
    return Entry(entry.public, dict.fromkeys(_WORDS, row))


def file(ledger: Ledger, text: str, *, facts: dict[str, Any] | None = None, **fields: Any) -> str:
    """Files a report of one claim and returns the claim's id."""
    report = make_report(text, **(facts or {}))
    entry = judged(make_entry(report, **fields))
    ledger.file(report, [entry], reader="test")
    return str(entry.public["id"])


def make_wars(path: Path) -> Path:
    """A market that two sides tell differently, a town in Congo, a plan, and what has no place or date."""
    with Ledger.open(ledger_at(path), create=True) as ledger:
        told: dict[str, Any] = {
            "type": "shelling",
            "targets": [{"name": "traders", "id": None, "code": "SDNCVL"}],
        }
        file(
            ledger, "Army shells killed at least five traders in the crowded market.",
            actors=[STATE], sources=[FORCES], quantities=[counted("killed", 5, 7, "at least five")], **told,
        )  # fmt: skip
        file(
            ledger, "The paramilitaries shelled the market; 12 traders died.",
            facts={"outlet": "Red Sea News", "title": "Army denies"},
            actors=[FORCES], sources=[STATE], quantities=[counted("killed", 12, 12, "12")], **told,
        )  # fmt: skip
        file(
            ledger, "No shell was fired at the market, the army said.",
            facts={"outlet": "Red Sea News", "title": "Second denial"},
            actors=[STATE], sources=[STATE], polarity="negative", **told,
        )  # fmt: skip
        file(
            ledger, "Rebels entered Kindu on Monday.", facts={"outlet": "Kivu Post"}, type="territory_change",
            place=KINDU, day=DAY - dt.timedelta(1), actors=[REBELS], sources=[HOSPITAL],
        )  # fmt: skip
        file(
            ledger, "Clashes went on in Masisi.", facts={"outlet": "Kivu Post"}, type="armed_clash",
            place=MASISI, actors=[REBELS], verification="unverified",
        )  # fmt: skip
        file(
            ledger, "Families fled across the country.", facts={"outlet": "Kivu Post"}, type="displacement",
            place=COUNTRY, day=None, quantities=[counted("displaced", 4000, None, "thousands")],
        )  # fmt: skip
        file(
            ledger, "Talks are to be held next week.", facts={"outlet": "Kivu Post"}, type="meeting",
            place=None, day=None, modality="planned", actors=[ARMY],
        )  # fmt: skip
        file(
            ledger, "Prisoners were tortured and executed in the town.", facts={"outlet": "Kivu Post"},
            type="attack_on_civilians", place=GOMA, actors=[REBELS],
        )  # fmt: skip
        update(ledger, linker="test")
    return path


# What would show if any of it were taken for markup, ran, or turned the words around it.
EVIL = (
    '<script>document.title="owned"</script><img src=x onerror="alert(1)">{{ 7777*7777 }}</q></td>'
    "\u202e\u0000\"'&gt;"
)
_EVIL_ID = '"><b id=evil>'


def make_hostile(path: Path) -> Path:
    """Two reports of which every field that a report decides is hostile, told by sides against each other."""
    with Ledger.open(ledger_at(path), create=True) as ledger:
        for number, code in enumerate(("SDNMIL", "SDNREB")):
            text = f"{EVIL} {number}".replace("\u0000", "")
            facts = {"outlet": EVIL, "title": EVIL, "origin": f"javascript:alert({number})"}
            report = make_report(text, **facts)
            who = {"name": EVIL, "id": _EVIL_ID, "code": code}
            entry = make_entry(
                report, type="shelling", actors=[who], targets=[{**who, "code": "SDNCVL"}], sources=[who],
                place={**GOMA, "name": EVIL, "admin1": EVIL},
                quantities=[counted("killed", number * 10, number * 10, EVIL)],
            )  # fmt: skip
            ledger.file(report, [judged(entry, label=EVIL)], reader=EVIL[:40])
        update(ledger, linker="test")
    return path
