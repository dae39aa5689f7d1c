"""A filter as conditions on the row itself: type, time and place, which claims and incidents have alike."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from dateline.ledger.distances import Condition, in_box, in_circle, precise_enough
from dateline.ledger.reviewing.conditions import review_condition
from dateline.ledger.searching import Search
from dateline.ledger.tables import claims, incidents
from dateline.model import Filter

# How a claim is told; only a claim has it, and the index by date has not.
MANNERS = ("modality", "polarity", "verification")


def row_conditions(table: sa.Table, wanted: Filter, search: Search) -> list[Condition]:
    """Returns what a row of `claims` or `incidents` must hold to be current and wanted, sets apart."""
    here = table.c
    current = here.superseded_at.is_(None)
    found: list[Condition] = [review_condition(wanted.review) if table is claims else current]
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
    found += search.at_points(table, wanted.bbox, wanted.near)
    if table is claims:
        for name in MANNERS:
            if values := getattr(wanted, name):
                # Most rows may share it.
                found.append(search.unled(table, name).in_(values))
    if wanted.status and table is incidents:
        found.append(here.status.in_(wanted.status))
    return found


def order(table: sa.Table, wanted: Filter) -> list[sa.ColumnElement[Any]]:
    """Returns the columns to sort by; rows of one value keep the order of filing."""
    by: sa.ColumnElement[Any]
    if wanted.sort.endswith("confidence") and "confidence" in table.c:
        by = table.c.confidence.asc() if wanted.sort == "confidence" else table.c.confidence.desc()
    elif wanted.sort == "date":
        by = table.c.when_start.asc().nulls_last()
    else:
        by = table.c.when_start.desc().nulls_last()
    return [by, table.c.n]
