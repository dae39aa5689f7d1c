"""A dump that was restored, or a ledger that was copied, is whole and as quick as it was."""

from __future__ import annotations

import subprocess

import psycopg
import pytest

from dateline.errors import LedgerDamaged
from dateline.ledger import Ledger
from dateline.ledger.copying import copy_ledger
from tests.ledger.making import make_entry, make_report
from tests.stores import contents, ledger_at, on_server, only_postgres

pytestmark = only_postgres


@pytest.fixture
def there(tmp_path) -> str:
    where = ledger_at(tmp_path / "war.db")
    with Ledger.open(where) as ledger:
        report = make_report()
        ledger.file(report, [make_entry(report)], reader="1")
        ledger.file(report, [make_entry(report)], reader="2")
    return where


def test_a_restored_dump_is_the_same_ledger_and_still_guarded(there, tmp_path):
    dump, restored = tmp_path / "war.dump", ledger_at(tmp_path / "restored.db", is_made=False)
    # As from template0: without the extension.
    on_server("DROP EXTENSION postgis", where=restored)
    run("pg_dump", "--format", "custom", "--file", dump, "--dbname", there)
    run("pg_restore", "--exit-on-error", "--dbname", restored, dump)
    run("vacuumdb", "--analyze-only", "--dbname", restored)
    assert contents(restored) == contents(there)
    with Ledger.open(restored) as ledger:
        assert list(ledger.verify()) == []
        report = make_report("Shells hit the bridge.")
        ledger.file(report, [make_entry(report)], reader="1")
    with pytest.raises(psycopg.IntegrityError, match="keeps everything"):
        on_server("DELETE FROM reports", where=restored)


def test_a_server_knows_how_much_was_copied(there, tmp_path):
    target = ledger_at(tmp_path / "copy.db", is_made=False)
    for _ in copy_ledger(there, target):
        pass
    with psycopg.connect(target) as session:
        counted = "SELECT reltuples FROM pg_class WHERE oid = %s::regclass"
        # Two readings of one claim; -1 is a table that was never counted.
        assert [session.execute(counted, [name]).fetchone() for name in ("claims", "claims_fts")] == [
            (2,),
            (2,),
        ]


def test_half_a_restored_dump_is_told(there):
    on_server("UPDATE alembic_version SET version_num = '0001'", where=there)
    with pytest.raises(LedgerDamaged, match="already exists") as caught:
        Ledger.open(there)
    assert "empty database" in caught.value.cure


def run(program: str, *words: object) -> None:
    """Runs one of the programs that come with psql; says what it said where it failed."""
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
