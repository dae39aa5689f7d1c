"""The grants that docs/ledger.md lists are enough for a desk, and let a looker only read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.errors import LedgerUnwritable
from dateline.ledger import Ledger
from dateline.ledger.parameters import parse_filter
from tests.ledger.making import make_entry, make_report
from tests.stores import ledger_at, on_server, only_postgres

_DOCS = Path(__file__).parents[3] / "docs" / "ledger.md"


@only_postgres
def test_the_grants_of_the_manual(tmp_path):
    where = ledger_at(tmp_path / "granted.db")
    grants = re.findall(r"^    (GRANT .*;)$", _DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert "**Roles and rights.**" in _DOCS.read_text(encoding="utf-8")
    for role in ("desk", "looker"):
        on_server(f"DO $$ BEGIN CREATE ROLE {role} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
        on_server(f"ALTER ROLE {role} PASSWORD 'right'")
    for grant in grants:
        on_server(grant, where=where)
    report = make_report()
    with Ledger.open(where.replace("postgres@", "desk:right@")) as desk:
        desk.file(report, [make_entry(report)], reader="1")
    with Ledger.open(where.replace("postgres@", "looker:right@")) as looker:
        assert len(list(looker.claims(parse_filter({}), limit=10))) == 1
        with pytest.raises(LedgerUnwritable, match="permission denied"):
            looker.file(make_report("Shells hit the bridge."), [], reader="1")
