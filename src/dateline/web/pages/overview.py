"""/: incidents on a map, on a timeline and in a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fastapi import APIRouter, Request, Response

from dateline.ledger import Ledger
from dateline.ledger.incident_rows import incident_object
from dateline.ledger.rows import INCIDENT_COLUMNS, incident_row
from dateline.model import Filter, Incident
from dateline.web.addresses import site_of
from dateline.web.api.bins import binned
from dateline.web.asking import Asks
from dateline.web.charts import chart
from dateline.web.chips import chips_of
from dateline.web.export_log import logged
from dateline.web.names import names_for
from dateline.web.rendering import render
from dateline.web.security.roles import Reader
from dateline.web.streaming import csv_rows, every, json_array
from dateline.web.workspace import Here

ORDERS = (("-date", "newest first"), ("date", "oldest first"))
# Incidents without a place that are listed at once; the rest is in the downloads.
_UNPLACED = 200

router = APIRouter()


@router.get("/incidents.csv")
def as_csv(request: Request, here: Here, asked: Asks, user: Reader) -> Response:
    """Streams a row for each incident that fits, with its address."""
    rows = (incident_row(one) | _address(request, one) for one in _every(here.ledger, asked.wanted))
    left = logged(rows, here.ledger, user, request)
    return csv_rows(left, (*INCIDENT_COLUMNS, "url"), name="incidents.csv")


@router.get("/incidents.json")
def as_json(request: Request, here: Here, asked: Asks, user: Reader) -> Response:
    """Streams every incident that fits, whole, with its address."""
    rows = (incident_object(one) | _address(request, one) for one in _every(here.ledger, asked.wanted))
    return json_array(logged(rows, here.ledger, user, request))


def _every(ledger: Ledger, wanted: Filter) -> Iterator[Incident]:
    return every(lambda after, limit: ledger.incidents_after(wanted, after=after, limit=limit))


def _address(request: Request, incident: Incident) -> dict[str, str]:
    return {"url": f"{site_of(request)}/incidents/{incident.id}"}


@router.get("/")
def overview(request: Request, here: Here, asked: Asks, unplaced: bool = False) -> Response:  # noqa: FBT001, FBT002
    """Shows the incidents that fit the filter; with `unplaced`, those without a place under a heading."""
    ledger, wanted, state = here.ledger, asked.wanted, request.app.state
    found = list(ledger.incidents(wanted, limit=asked.size + 1, offset=asked.size * (asked.page - 1)))
    shown = found[: asked.size]
    without = ledger.unplaced(wanted, limit=_UNPLACED) if unplaced else []
    days = ledger.days(replace(wanted, start=None, end=None))
    unit, bins = binned(days, start=None, end=None)
    return render(
        request,
        "overview.html",
        shown=shown,
        more=len(found) > asked.size,
        without=without,
        is_unplaced=unplaced,
        tally=ledger.tally_incidents(wanted),
        asked=asked,
        orders=ORDERS,
        chosen=chips_of(asked, state.vocabulary),
        names=names_for(ledger, (*shown, *without), state.vocabulary),
        chart=chart(shown, state.outlines, link="#n-"),
        unit=unit,
        bins=bins,
        undated=sum(day.count for day in days if day.day is None),
        claims=0 if found else ledger.tally_claims().all,
    )
