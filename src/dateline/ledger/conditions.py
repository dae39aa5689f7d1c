"""A filter as conditions on the row itself: type, time and place, which claims and incidents have alike."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from dateline.ledger.distances import Condition, in_box, in_circle, precise_enough
from dateline.ledger.tables import incidents
from dateline.model import Filter


def row_conditions(table: sa.Table, wanted: Filter) -> list[Condition]:
    """Returns what a row of `claims` or `incidents` must hold to be current and wanted, sets apart."""
    here = table.c
    found: list[Condition] = [here.superseded_at.is_(None)]
    for name in ("type", "country", "admin1"):
        if values := getattr(wanted, name):
            found.append(here[name].in_(values))
    if wanted.start:
        found.append(here.when_end >= wanted.start)
    if wanted.end:
        found.append(here.when_start <= wanted.end)
    if wanted.bbox:
        found.append(in_box(here.lat, here.lon, wanted.bbox))
    if wanted.near:
        found += [
            in_circle(here.lat, here.lon, wanted.near),
            precise_enough(here.place_precision, wanted.near),
        ]
    if wanted.status and table is incidents:
        found.append(here.status.in_(wanted.status))
    return found


def order(table: sa.Table, wanted: Filter) -> list[sa.ColumnElement[Any]]:
    """Returns the columns to sort by; rows of one value keep the order of filing."""
    by: sa.ColumnElement[Any]
    if wanted.sort == "-confidence" and "confidence" in table.c:
        by = table.c.confidence.desc().nulls_last()
    elif wanted.sort == "date":
        by = table.c.when_start.asc().nulls_last()
    else:
        by = table.c.when_start.desc().nulls_last()
    return [by, table.c.n]
