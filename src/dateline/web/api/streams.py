"""/api/v1/claims.jsonl and its like: whole lists as streams, without pages and without a limit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter, Request, Response

from dateline.ledger.rows import CLAIM_COLUMNS, INCIDENT_COLUMNS, claim_object, claim_row, incident_row
from dateline.web.api.answers import object_of
from dateline.web.api.filtering import Filtered
from dateline.web.export_log import logged
from dateline.web.security.roles import Reader
from dateline.web.streaming import csv_rows, every, json_lines
from dateline.web.workspace import Here, Workspace

router = APIRouter(tags=["exports"])
_LINES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A line of JSON for each row, in the form of the list's `items`.",
        "content": {"application/x-ndjson": {"schema": {"type": "string"}}},
    }
}
_TABLE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "CSV in UTF-8 with a header; an empty cell means not known.",
        "content": {"text/csv; charset=utf-8": {"schema": {"type": "string"}}},
    }
}


@router.get("/claims.jsonl", response_class=Response, responses=_LINES, operation_id="stream_claims")
def claims_as_lines(request: Request, here: Here, asked: Filtered, user: Reader) -> Response:
    """Streams the claims that fit, each in its public form on a line of its own."""
    rows = (claim_object(shown) for shown in _claims(here, asked))
    return json_lines(logged(rows, here.ledger, user, request), name="claims.jsonl")


@router.get("/claims.csv", response_class=Response, responses=_TABLE, operation_id="stream_claim_table")
def claims_as_table(request: Request, here: Here, asked: Filtered, user: Reader) -> Response:
    """Streams the claims that fit as flat rows, for spreadsheets and `pandas.read_csv`."""
    rows = (claim_row(shown) for shown in _claims(here, asked))
    return csv_rows(logged(rows, here.ledger, user, request), CLAIM_COLUMNS, name="claims.csv")


@router.get("/incidents.jsonl", response_class=Response, responses=_LINES, operation_id="stream_incidents")
def incidents_as_lines(request: Request, here: Here, asked: Filtered, user: Reader) -> Response:
    """Streams the incidents that fit, each on a line of its own."""
    rows = (object_of(one) for one in _incidents(here, asked))
    return json_lines(logged(rows, here.ledger, user, request), name="incidents.jsonl")


@router.get("/incidents.csv", response_class=Response, responses=_TABLE, operation_id="stream_incident_table")
def incidents_as_table(request: Request, here: Here, asked: Filtered, user: Reader) -> Response:
    """Streams the incidents that fit as flat rows, for spreadsheets and `pandas.read_csv`."""
    rows = (incident_row(one) for one in _incidents(here, asked))
    return csv_rows(logged(rows, here.ledger, user, request), INCIDENT_COLUMNS, name="incidents.csv")


def _claims(here: Workspace, asked: Filtered) -> Iterator[Any]:
    return every(lambda after, limit: here.ledger.claims_after(asked.wanted, after=after, limit=limit))


def _incidents(here: Workspace, asked: Filtered) -> Iterator[Any]:
    return every(lambda after, limit: here.ledger.incidents_after(asked.wanted, after=after, limit=limit))
