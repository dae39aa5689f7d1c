"""Whatever dies in mid-run, the output is that of an undisturbed run.

The tests that need the distributed engine run with `make test-scale`.
"""

from __future__ import annotations

import subprocess

import pytest

from dateline.errors import OutputUnwritable
from tests.scale.drill import Driver, kill
from tests.scale.making import archive, contents, job, made, rejects, texts

ENGINES = ["local", pytest.param("ray", marks=pytest.mark.engine)]
COUNT = 120


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """An archive, and what an undisturbed run over it leaves."""
    folder = tmp_path_factory.mktemp("drill")
    source = archive(folder / "wire.jsonl", texts(COUNT))
    made(source, job(folder / "out"))
    return source, contents(folder / "out")


@pytest.mark.engine
def test_an_engine_gives_what_a_pool_of_processes_gives(calm, tmp_path):
    source, expected = calm
    driver = Driver(source, tmp_path / "out", tmp_path / "pids", engine="ray")
    driver.until_parts(1)
    assert len(driver.readers()) >= 2
    driver.finish()
    assert contents(tmp_path / "out") == expected


@pytest.mark.parametrize("engine", ENGINES)
def test_killed_reader_costs_nothing(calm, tmp_path, engine):
    source, expected = calm
    driver = Driver(source, tmp_path / "out", tmp_path / "pids", engine=engine)
    driver.until_parts(3)
    killed = driver.readers()[0][0]
    kill(killed)
    driver.finish()
    assert contents(tmp_path / "out") == expected
    assert len(list(driver.pids.iterdir())) > 2, "nobody took its place"


@pytest.mark.engine
def test_killed_worker_of_the_engine_costs_nothing(calm, tmp_path):
    source, expected = calm
    driver = Driver(source, tmp_path / "out", tmp_path / "pids", engine="ray", pace=0.1)
    driver.until_parts(3)
    kill(driver.readers()[0][1])
    driver.finish()
    assert contents(tmp_path / "out") == expected
    assert len(list(driver.pids.iterdir())) > 2, "nobody took its place"


@pytest.mark.parametrize("engine", ENGINES)
def test_killed_driver_is_resumed_where_it_stopped(calm, tmp_path, engine):
    source, expected = calm
    driver = Driver(source, tmp_path / "out", tmp_path / "pids", engine=engine)
    driver.until_parts(3)
    driver.kill()
    kept = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out/parts").iterdir()}
    assert 3 <= len(kept) < len(list(filter(lambda name: name.startswith("parts/"), expected)))
    Driver(source, tmp_path / "out", tmp_path / "pids", engine=engine, pace=0).finish()
    assert contents(tmp_path / "out") == expected
    now = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out/parts").iterdir()}
    assert {name: now[name] for name in kept} == kept


@pytest.mark.parametrize("engine", ENGINES)
def test_report_that_takes_for_ever_costs_nothing_else(tmp_path, engine, monkeypatch):
    monkeypatch.syspath_prepend(".")
    good = texts(20)
    source = archive(tmp_path / "wire.jsonl", [*good[:9], f"{good[9]} HANG", *good[10:]])
    account = made(source, job(tmp_path / "out", seconds=4.0), engine=engine)
    assert [reject["code"] for reject in rejects(tmp_path / "out")] == ["time-out"]
    assert account.reports == 19
    archive(source, good)
    assert made(source, job(tmp_path / "out"), engine=engine).known == account.parts - 1


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 300 KB that can be made larger."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip(f"mounting a disk is not allowed here: {done.stderr.strip()}")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


@pytest.mark.parametrize("engine", ENGINES)
def test_full_disk_stops_the_run_and_more_room_ends_it(calm, small_disk, engine):
    source, expected = calm
    out = small_disk / "out"
    with pytest.raises(OutputUnwritable, match="No space left") as stopped:
        made(source, job(out), engine=engine)
    assert "run the same command again" in stopped.value.cure
    kept = len(list((out / "parts").iterdir()))
    assert 0 < kept < len([name for name in expected if name.startswith("parts/")])
    subprocess.run(["mount", "-o", "remount,size=16m", str(small_disk)], check=True)
    assert made(source, job(out), engine=engine).known >= kept
    assert contents(out) == expected
