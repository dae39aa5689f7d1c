"""Watching, cancelling, dying and going on."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

from dateline.ledger import Ledger, Source
from dateline.web.jobs.spool import Spool
from tests.stores import ledger_at
from tests.web.jobs.reading import TEXTS, ended, hand_in, job_of, watch
from tests.web.serving import Site, site


def test_several_watchers_see_every_report_end(desk: Site) -> None:
    job = hand_in(desk, *(f"{text} Again." for text in TEXTS))
    seen: list[list] = []
    clients = [desk.client() for _ in range(3)]
    watchers = [threading.Thread(target=lambda c=c: seen.append(watch(c, job["id"]))) for c in clients]
    for watcher in watchers:
        watcher.start()
    for watcher in watchers:
        watcher.join(120)
    assert len(seen) == 3
    for events in seen:
        assert [name for name, _ in events].count("end") == 1
        assert events[-1][0] == "end"
        latest = {row["number"]: row for _, now in events for row in now["reports"]}
        assert [row["state"] for row in latest.values()] == ["read"] * len(TEXTS)
        assert events[-1][1]["claims"] == sum(row["claims"] for row in latest.values())
    # Who comes late is told the whole at once.
    late = watch(desk.client(), job["id"])
    assert [(name, len(now["reports"])) for name, now in late] == [("end", len(TEXTS))]


def test_a_job_that_nobody_handed_in(desk: Site) -> None:
    for path in ("", "/events"):
        answer = desk.client().get(f"/api/v1/jobs/job_none{path}")
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "job-unknown")


def test_cancelling_keeps_what_is_read_and_drops_the_rest(desk: Site) -> None:
    job = hand_in(desk, *(f"{TEXTS[0]} Part {n}." for n in range(20)))
    cancelled = desk.client().post(f"/api/v1/jobs/{job['id']}/cancel")
    assert cancelled.status_code == 200
    done = ended(desk, job["id"])
    assert done["state"] == "cancelled"
    assert done["counts"]["cancelled"] >= 1
    assert set(done["counts"]) <= {"read", "known", "cancelled"}
    assert list(Spool.beside(desk.where).folder.iterdir()) == []


def test_a_reader_that_is_killed_costs_the_report_under_hand_and_pages_go_on(tmp_path: Path) -> None:
    with site(tmp_path / "ledger.db") as served:
        job = hand_in(served, *TEXTS[:3])
        while not (
            served.app.state.foreman.worker.pid and job_of(served, job["id"])["counts"].get("reading")
        ):
            time.sleep(0.01)
        os.kill(served.app.state.foreman.worker.pid, signal.SIGKILL)
        done = ended(served, job["id"])
        assert [report["state"] for report in done["reports"]] == ["failed", "read", "read"]
        error = done["reports"][0]["error"]
        assert error["code"] == "reader-stopped"
        assert "pasted text" in error["found"]
        assert error["cure"]
        assert served.client().get("/claims").status_code == 200


def test_a_restart_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    spool = Spool.beside(ledger_at(path))
    stray = spool.put(b"of a job that has ended", named="x.txt")
    with Ledger.open(ledger_at(path), create=True) as ledger:
        sources = [
            Source("text", spool.put(t.encode(), named="a.txt"), f"text {n}") for n, t in enumerate(TEXTS[:2])
        ]
        id_ = ledger.queue.add(sources, who="ana")
        under_hand = ledger.queue.next()
        assert under_hand is not None
    # The server dies here; the next one finds a report that was being read.
    with site(path) as served:
        done = ended(served, id_)
    assert [report["state"] for report in done["reports"]] == ["read", "read"]
    assert done["by"] == "ana"
    assert not (spool.folder / stray).exists()


def test_stopping_the_server_while_it_reads_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with site(path) as served:
        job = hand_in(served, *TEXTS[:2])
        while not job_of(served, job["id"])["counts"].get("reading"):
            time.sleep(0.01)
        pid = served.app.state.foreman.worker.pid
    assert pid is None or not Path(f"/proc/{pid}").exists()
    with Ledger.open(ledger_at(path)) as ledger:
        states = [report.result.state for report in ledger.queue.reports(ledger.queue.job(job["id"]))]
    assert "failed" not in states
    with site(path) as served:
        assert ended(served, job["id"])["counts"] == {"read": 2}
