"""The commands of a desk and of a looker, as they are run, with the rights that docs/ledger.md grants."""

from __future__ import annotations

import pytest

from dateline.ledger import Ledger, Source
from tests.cli.running import SAMPLES, run
from tests.stores import only_postgres

pytestmark = only_postgres


@pytest.fixture(scope="module")
def filled(granted):
    done = run("add", SAMPLES, "--ledger", granted.desk)
    assert done.returncode == 0, done.stderr
    assert "3 read" in done.stdout
    return granted


@pytest.mark.parametrize(
    "words",
    [
        ("link", "--anew"),
        ("accounts", "add", "ana", "--role", "admin", "--password-stdin"),
        ("serve", "--check", "--port", "0"),
        ("check",),
    ],
    ids=" ".join,
)
def test_a_desk(filled, tmp_path, words):
    done = run(*words, "--ledger", filled.desk, stdin="correct horse battery\n", XDG_STATE_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("show",),
        ("show", "--incidents", "--q", "market"),
        ("show", "--copies"),
        ("coverage",),
        ("check",),
        ("reviews",),
        ("brief", "--from", "2024-05-01", "--to", "2024-05-31", "--format", "md"),
        ("export", "csv", "--out", "claims.csv"),
        ("export", "audit", "--out", "audit.zip"),
    ],
    ids=" ".join,
)
def test_a_looker(filled, tmp_path, words):
    done = run(*words, "--ledger", filled.looker, cwd=tmp_path)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("words", [("link", "--anew"), ("serve", "--check", "--port", "0")], ids=" ".join)
def test_what_a_looker_may_not_is_said_and_leaves_the_queue(filled, tmp_path, words):
    with Ledger.open(filled.desk) as desk:
        job = desk.queue.job(desk.queue.add([Source("text", "spool-1", "a text")], who="ana"))
        desk.queue.next()
        done = run(*words, "--ledger", filled.looker, XDG_STATE_HOME=str(tmp_path))
        assert done.returncode == 6
        assert "permission denied" in done.stderr
        assert "Roles and rights" in done.stderr
        assert "Traceback" not in done.stderr
        (report,) = desk.queue.reports(job)
        assert report.result.state == "reading"
        desk.queue.requeue()
        desk.queue.cancel(job.id)
