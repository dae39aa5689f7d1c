"""Datasette opens a ledger, shows its tables and views, and finds words in it."""

from __future__ import annotations

import asyncio
import warnings
from concurrent.futures import ThreadPoolExecutor

from dateline.ledger.tables import metadata
from tests.ledger.making import make_entry, make_report

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from datasette.app import Datasette


async def ask(path, *addresses):
    datasette = Datasette([str(path)])
    await datasette.invoke_startup()
    return [(await datasette.client.get(address)).json() for address in addresses]


def test_tables_views_and_search(ledger, path):
    report = make_report()
    ledger.file(report, [make_entry(report)], reader="1")
    addresses = (
        "/ledger.json",
        "/ledger/claims.json?_search=market&_shape=array",
        "/ledger/claims.json?_search=bridge&_shape=array",
        "/ledger/coverage.json?_shape=array",
        "/ledger/reports.json?_search=shells&_shape=array",
    )
    # In a thread of its own: a browser that another test opened keeps its loop running in this one.
    with warnings.catch_warnings(), ThreadPoolExecutor(1) as other:
        warnings.simplefilter("ignore")
        answers = other.submit(lambda: asyncio.run(ask(path, *addresses))).result()
    database, found, missing, coverage, words = answers
    tables = {table["name"]: table for table in database["tables"]}
    assert set(metadata.tables) <= set(tables)
    assert tables["claims"]["fts_table"] == "claims_fts"
    assert [view["name"] for view in database["views"]] == ["coverage"]
    assert [row["evidence"] for row in found] == [report.text]
    assert missing == []
    assert coverage == [
        {"outlet": "Nile Wire", "day": "2024-05-14", "seen": 1, "read": 1, "failed": 0, "claims": 1}
    ]
    assert [row["title"] for row in words] == ["Market hit"]
