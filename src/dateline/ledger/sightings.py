"""Reports as they are met: the first time in full, later only where and by whom."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

import sqlalchemy as sa

from dateline.errors import SourceMalformed
from dateline.ledger.tables import reports, sightings
from dateline.model import Report

# What a later sighting may say that the first did not.
_COMPLETED = ("published", "outlet", "country", "title")


def text_hash(text: str) -> str:
    """Returns `SHA-256:<hex>` of the text in UTF-8."""
    return f"SHA-256:{hashlib.sha256(text.encode()).hexdigest()}"


def storable(text: str | None) -> str | None:
    """Returns a name with bytes of no character, as file names may hold them, written out as escapes."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode("utf-8")


def _check(report: Report) -> None:
    """Raises SourceMalformed where the text holds half characters or U+0000, which servers do not store."""
    if (at := report.text.find("\0")) >= 0:
        raise SourceMalformed(
            f"The text holds U+0000 at {at}, which stands for no character.",
            expected="text",
            cure="mend the source, or remove it",
        )
    try:
        report.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SourceMalformed(
            f"The text holds half a character (U+{ord(report.text[error.start]):04X}) at {error.start}.",
            expected="whole Unicode characters",
            cure="mend the source, or remove the character",
        ) from error


def see(connection: sa.Connection, report: Report, at: dt.datetime) -> bool:
    """Files where a report was met and says whether that was news.

    Facts that the ledger lacked (date, outlet, country, title) are completed; none is replaced.
    """
    _check(report)
    row = connection.execute(sa.select(reports).where(reports.c.id == report.id)).mappings().first()
    if row is None:
        connection.execute(sa.insert(reports).values(_report_row(report, at)))
    else:
        missing = missing_facts(row, report)
        if missing:
            connection.execute(sa.update(reports).where(reports.c.id == report.id).values(missing))
    seen = _sighting(report)
    same = [sightings.c[name] == value for name, value in seen.items()]
    if connection.execute(sa.select(sightings.c.n).where(*same).limit(1)).first():
        return False
    how = {"published_how": report.published_how, "retrieved_at": at}
    connection.execute(sa.insert(sightings).values(**seen, title=storable(report.title), **how))
    return True


def renote(connection: sa.Connection, report: Report) -> None:
    """Puts a report's notes as its newest reading has them: what one could not read another may."""
    notes = [storable(note) for note in report.notes]
    connection.execute(sa.update(reports).where(reports.c.id == report.id).values(notes=notes))


def missing_facts(row: sa.RowMapping, report: Report) -> dict[str, Any]:
    """Returns what `report` says and its row in the ledger does not."""
    facts = _facts(report)
    missing = {name: facts[name] for name in _COMPLETED if row[name] is None and facts[name] is not None}
    if "published" in missing:
        missing["published_how"] = report.published_how
    if "outlet" in missing:
        missing["outlet_key"] = facts["outlet"].casefold()
    return missing


def _facts(report: Report) -> dict[str, Any]:
    return {
        "published": report.published,
        "outlet": storable(report.outlet),
        "country": report.outlet_country,
        "title": storable(report.title),
    }


def _sighting(report: Report) -> dict[str, Any]:
    return {
        "report": report.id,
        "origin": storable(report.origin),
        "outlet": storable(report.outlet),
        "country": report.outlet_country,
        "published": report.published,
    }


def _report_row(report: Report, at: dt.datetime) -> dict[str, Any]:
    return {
        **_facts(report),
        "outlet_key": report.outlet.casefold() if report.outlet else None,
        "id": report.id,
        "sha256": f"SHA-256:{report.sha256}",
        "text_sha256": text_hash(report.text),
        "text": report.text,
        "published_how": report.published_how,
        "language": report.language,
        "origin": storable(report.origin),
        "notes": [storable(note) for note in report.notes],
        "retrieved_at": at,
    }
