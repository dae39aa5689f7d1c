"""Reports as they are met: the first time in full, later only where and by whom."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

import sqlalchemy as sa

from dateline.ledger.tables import reports, sightings
from dateline.model import Report

# What a later sighting may say that the first did not.
_COMPLETED = ("published", "outlet", "country", "title")


def text_hash(text: str) -> str:
    """Returns `SHA-256:<hex>` of the text in UTF-8."""
    return f"SHA-256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def see(connection: sa.Connection, report: Report, at: dt.datetime) -> bool:
    """Files where a report was met and says whether that was news.

    Facts that the ledger lacked (date, outlet, country, title) are completed; none is replaced.
    """
    row = connection.execute(sa.select(reports).where(reports.c.id == report.id)).mappings().first()
    if row is None:
        connection.execute(sa.insert(reports).values(_report_row(report, at)))
    else:
        missing = missing_facts(row, report)
        if missing:
            connection.execute(sa.update(reports).where(reports.c.id == report.id).values(missing))
    seen = _sighting(report)
    same = [sightings.c[name].is_not_distinct_from(value) for name, value in seen.items()]
    if connection.execute(sa.select(sightings.c.n).where(*same).limit(1)).first():
        return False
    how = {"published_how": report.published_how, "retrieved_at": at}
    connection.execute(sa.insert(sightings).values(**seen, title=report.title, **how))
    return True


def missing_facts(row: sa.RowMapping, report: Report) -> dict[str, Any]:
    """Returns what `report` says and its row in the ledger does not."""
    facts = _facts(report)
    missing = {name: facts[name] for name in _COMPLETED if row[name] is None and facts[name] is not None}
    return missing | ({"published_how": report.published_how} if "published" in missing else {})


def _facts(report: Report) -> dict[str, Any]:
    return {
        "published": report.published,
        "outlet": report.outlet,
        "country": report.outlet_country,
        "title": report.title,
    }


def _sighting(report: Report) -> dict[str, Any]:
    return {
        "report": report.id,
        "origin": report.origin,
        "outlet": report.outlet,
        "country": report.outlet_country,
        "published": report.published,
    }


def _report_row(report: Report, at: dt.datetime) -> dict[str, Any]:
    return {
        **_facts(report),
        "id": report.id,
        "sha256": f"SHA-256:{report.sha256}",
        "text_sha256": text_hash(report.text),
        "text": report.text,
        "published_how": report.published_how,
        "language": report.language,
        "origin": report.origin,
        "notes": list(report.notes),
        "retrieved_at": at,
    }
