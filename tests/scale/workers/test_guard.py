"""A guard gets its part read, or says why not."""

from __future__ import annotations

import pytest

from dateline.errors import WorkerBroken
from dateline.scale.job import Job
from dateline.scale.parts import parts_of
from dateline.scale.sources import find_sources
from dateline.scale.workers.guard import Guard
from dateline.scale.workers.messages import Written
from tests.scale.making import archive, job, texts


def part(path, reports):
    (only,) = parts_of(find_sources([str(archive(path, reports))]), size=10**9)
    return only


def prepared(out):
    for name in ("claims", "reports", "parts", ".making"):
        (out / name).mkdir(parents=True)
    return out


def test_models_are_loaded_once_for_many_parts(tmp_path, monkeypatch):
    (tmp_path / "pids").mkdir()
    monkeypatch.setenv("DRILL_PIDS", str(tmp_path / "pids"))
    guard = Guard(job(prepared(tmp_path / "out")))
    try:
        done = [guard.read(part(tmp_path / f"{n}.jsonl", texts(n + 1))) for n in range(4)]
    finally:
        guard.end()
    assert [one.reports for one in done if isinstance(one, Written)] == [1, 2, 3, 4]
    assert len(list((tmp_path / "pids").iterdir())) == 1


def test_reader_that_cannot_load_is_told_with_its_last_words(tmp_path):
    guard = Guard(Job(prepared(tmp_path / "out"), reading="tests.scale.poisons:no_such_loader"))
    with pytest.raises(WorkerBroken, match="no_such_loader") as raised:
        guard.read(part(tmp_path / "a.jsonl", texts(1)))
    assert "dateline read" in raised.value.cure


def test_closed_guard_reads_no_more(tmp_path):
    guard = Guard(job(prepared(tmp_path / "out")))
    guard.close()
    with pytest.raises(WorkerBroken, match="stopped"):
        guard.read(part(tmp_path / "a.jsonl", texts(1)))
