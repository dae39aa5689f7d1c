"""The documentation names every table and every filter."""

from __future__ import annotations

from pathlib import Path

from dateline.ledger.parameters import NAMES
from dateline.ledger.tables import metadata

DOCS = Path(__file__).parent.parent.parent / "docs/ledger.md"


def test_every_table_and_filter_is_described():
    text = DOCS.read_text("utf-8")
    missing = [f"`{table}`" for table in metadata.tables if f"`{table}`" not in text]
    missing += [name for name in NAMES if name not in text]
    assert missing == []
