"""`dateline serve`: how it starts, what it refuses, how it stops."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from tests.cli.running import run
from tests.stores import ledger_at, only_sqlite

from dateline.errors import LedgerUnwritable
from dateline.ledger import Ledger, Source
from dateline.ledger.address import Address
from dateline.web import Settings, Workspace
from dateline.web.refusals import AccountsNeeded, PortTaken
from dateline.web.serving import bind, check_accounts, check_rights


@pytest.fixture
def path(tmp_path: Address) -> Address:
    where = ledger_at(tmp_path / "ledger.db")
    Ledger.open(where, create=True).close()
    return where


def start(path: Address, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", "from dateline.cli import main; main()", "serve", "--ledger", str(path)]
    return subprocess.Popen(
        [*command, "--port", "0", *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_where_it_is_and_stops_in_order(path: Address, tmp_path: Path, number: int) -> None:
    process = start(path)
    assert process.stderr is not None
    told = [process.stderr.readline() for _ in range(4)]
    found = re.search(r"http://127\.0\.0\.1:\d+", told[0])
    assert found
    assert str(path) in told[1]
    assert "everybody at this machine" in told[2]
    assert httpx.get(f"{found[0]}/claims", trust_env=False, timeout=60).status_code == 200
    process.send_signal(number)
    _, rest = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "Stopped" in rest
    assert "Traceback" not in rest
    # Closed in order: nothing is left in a log beside the ledger.
    assert not (tmp_path / "ledger.db-wal").exists()


def test_check_says_that_it_answers_and_ends(path: Address) -> None:
    process = start(path, "--check")
    told, wrong = process.communicate(timeout=60)
    assert (process.returncode, wrong) == (0, "")
    assert re.match(r"http://127\.0\.0\.1:\d+ answers: [\d,]+ bytes", told)


def test_a_port_in_use_is_said_with_the_cure(path: Address) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(PortTaken) as caught:
            bind(Settings(path, port=taken.getsockname()[1]))
    assert "--port 0" in caught.value.cure
    with pytest.raises(PortTaken):
        bind(Settings(path, host="203.0.113.1", port=0))


@pytest.mark.parametrize(
    "settings", [{"host": "0.0.0.0"}, {"host": "::"}, {"names": ("dateline.example.org",)}]
)
def test_nobody_else_reaches_what_nobody_guards(path: Address, settings: dict) -> None:
    with Ledger.open(path) as ledger:
        with pytest.raises(AccountsNeeded) as caught:
            check_accounts(Workspace(ledger, Settings(path, **settings)))
        assert "dateline accounts add" in caught.value.cure
        check_accounts(Workspace(ledger, Settings(path, **settings, public=True)))
        check_accounts(Workspace(ledger, Settings(path, host="127.0.0.2")))
        ledger.accounts.add("ana", role="admin", password="a hash")
        check_accounts(Workspace(ledger, Settings(path, **settings)))


def test_one_that_does_not_start_leaves_what_another_has_under_hand(path: Address) -> None:
    with Ledger.open(path) as ledger, socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        job = ledger.queue.job(ledger.queue.add([Source("text", "spool-1", "a text")], who="ana"))
        ledger.queue.next()
        for words in (("--port", taken.getsockname()[1]), ("--port", 0, "--host", "0.0.0.0")):
            done = run("serve", *words, "--ledger", path)
            assert done.returncode == 2
            assert "  try  " in done.stderr
            check_rights(Workspace(ledger, Settings(path)))
            assert [report.result.state for report in ledger.queue.reports(job)] == ["reading"]


@contextmanager
def nobody_special() -> Iterator[None]:
    """Root may write every file: the block is another user's then."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@only_sqlite
def test_a_file_that_may_only_be_read_is_not_served() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "ledger.db")
        Ledger.open(file, create=True).close()
        Path(folder).chmod(0o777)
        file.chmod(0o444)
        with nobody_special(), Ledger.open(file) as ledger:
            assert list(ledger.claims()) == []
            with pytest.raises(LedgerUnwritable, match="readonly"):
                check_rights(Workspace(ledger, Settings(file)))
