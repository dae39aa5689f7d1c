"""Claims or incidents as rows of our own flat columns, whichever is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.exports.claim_columns import CLAIM_COLUMNS
from dateline.exports.columns import Column, row_of
from dateline.exports.formats import Subject, Tally
from dateline.exports.incident_columns import INCIDENT_COLUMNS
from dateline.exports.record import Record, ShownClaim, Told

OwnRow = ShownClaim | Told


def own_columns(subject: Subject) -> tuple[Column[Any], ...]:
    """Returns our columns of a claim or of an incident."""
    return CLAIM_COLUMNS if subject == "claims" else INCIDENT_COLUMNS


def own_rows(record: Record, subject: Subject, tally: Tally) -> Iterator[tuple[OwnRow, dict[str, Any]]]:
    """Yields each claim or incident with its row, and counts it."""
    columns = own_columns(subject)
    found: Iterator[OwnRow] = record.claims() if subject == "claims" else record.incidents()
    for one in found:
        tally.written += 1
        yield one, row_of(columns, one, record)
