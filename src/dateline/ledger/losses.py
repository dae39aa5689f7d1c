"""Files sources that gave no reading: why, and what was kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from dateline.errors import DatelineError
from dateline.ledger.sightings import storable
from dateline.ledger.tables import failures


@dataclass(frozen=True, slots=True)
class Loss:
    """A source that gave no reading; `kept` says what of it is in the ledger, `report` names its text."""

    origin: str
    error: DatelineError
    outlet: str | None = None
    published: dt.date | None = None
    report: str | None = None
    kept: str = "its address and the reason"


def file_loss(connection: sa.Connection, loss: Loss, *, reader: str, at: dt.datetime) -> bool:
    """Files a failure and says whether it was news: the same failure of the same origin is filed once."""
    row = {
        "origin": storable(loss.origin),
        "report": loss.report,
        "outlet": loss.outlet,
        "published": loss.published,
        "code": loss.error.code,
        "found": storable(loss.error.found),
        "expected": loss.error.expected,
        "cure": loss.error.cure,
        "kept": loss.kept,
        "reader": reader,
    }
    same = [failures.c[name] == value for name, value in row.items()]
    if connection.execute(sa.select(failures.c.n).where(*same).limit(1)).first():
        return False
    connection.execute(sa.insert(failures).values(**row, failed_at=at))
    return True
