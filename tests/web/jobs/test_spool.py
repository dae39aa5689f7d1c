"""Where uploads lie, whatever they are called."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from dateline.web.jobs.handing_in import called
from dateline.web.jobs.spool import Spool

NAMES = (
    "../../etc/passwd",
    "/etc/cron.d/x.txt",
    "..",
    "a\x00b.txt",
    "C:\\x\\..\\evil.jsonl",
    "x" * 5000,
    "",
    "…/é.pdf",
)


@pytest.mark.parametrize("named", NAMES)
def test_a_name_from_outside_leads_nowhere(tmp_path: Path, named: str) -> None:
    spool = Spool.beside(tmp_path / "ledger.db")
    name = spool.put(b"words", named=named)
    assert [p.name for p in tmp_path.iterdir()] == ["ledger.db.spool"]
    (kept,) = spool.folder.iterdir()
    assert kept.name == name
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(spool.folder.stat().st_mode) == 0o700
    assert spool.take(name) == b"words"
    spool.drop(name)
    spool.drop(name)
    assert list(spool.folder.iterdir()) == []


@pytest.mark.parametrize("named", NAMES)
def test_only_names_of_the_spool_are_looked_up(tmp_path: Path, named: str) -> None:
    spool = Spool.beside(tmp_path / "ledger.db")
    (tmp_path / "secret.txt").write_text("kept")
    for name in (named, "../secret.txt", "0" * 32 + "/../../secret.txt"):
        with pytest.raises(FileNotFoundError):
            spool.take(name)
        with pytest.raises(FileNotFoundError):
            spool.drop(name)
    assert (tmp_path / "secret.txt").read_text() == "kept"


def test_what_nothing_waits_for_is_swept(tmp_path: Path) -> None:
    spool = Spool.beside(tmp_path / "ledger.db")
    kept, left = spool.put(b"a", named="a.txt"), spool.put(b"b", named="b.txt")
    spool.sweep({kept})
    assert [p.name for p in spool.folder.iterdir()] == [kept]
    assert left != kept


@pytest.mark.parametrize(
    ("filename", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\desk\\front line.txt", "front line.txt"),
        ("a\nb\x1b[2J.txt", "a b [2J.txt"),
        ("..", "a file without a name"),
    ],
)
def test_what_a_file_is_called(filename: str, shown: str) -> None:
    assert called(filename) == shown
