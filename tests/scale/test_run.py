"""A run gives what one machine gives, once, and sets aside only what breaks the reader."""

from __future__ import annotations

import json

import pyarrow.parquet as pq
import pytest

from dateline.errors import RunBusy
from dateline.exports.public import public_claim
from dateline.pipeline import read
from dateline.reports import open_sources
from dateline.scale.store import Store
from tests.reports import valid
from tests.scale.making import archive, contents, job, made, origins, rejects, texts


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """What a run over forty good reports leaves."""
    folder = tmp_path_factory.mktemp("calm")
    source = archive(folder / "wire.jsonl", texts(40))
    account = made(source, job(folder / "out"))
    return source, folder / "out", account


def test_claims_are_those_of_one_machine(tmp_path, kit):
    source = tmp_path / "in"
    source.mkdir()
    for suffix in (".jsonl", ".parquet", ".warc.gz", ".html"):
        (source / f"a{suffix}").write_bytes(b"".join(valid.ALL[suffix](valid.ITEMS)))
    account = made(source, job(tmp_path / "out", reading="dateline.scale.reading:load"), part=1000)
    expected = [
        [
            json.dumps(public_claim(claim, kit.ontology), ensure_ascii=False)
            for claim in read(report, kit).claims
        ]
        for report in open_sources([str(source)])
    ]
    tables = [pq.read_table(path) for path in (tmp_path / "out/reports").glob("*.parquet")]
    found = [row["claims"] for table in tables for row in table.to_pylist()]
    assert sorted(found) == sorted(expected)
    assert account.claims == sum(map(len, expected)) > 10
    assert account.incidents == pq.read_table(tmp_path / "out/incidents.parquet").num_rows > 0


def test_every_report_is_read_once_and_every_claim_has_a_row(calm):
    _, out, account = calm
    assert account.reports == len(set(origins(out))) == 40
    rows = sum(pq.read_metadata(path).num_rows for path in (out / "claims").glob("*.parquet"))
    assert rows == account.claims == 80
    assert account.parts > 3
    assert json.loads((out / "run.json").read_text())["reports"] == 40
    assert "| worker |" in (out / "run.md").read_text()


def test_a_second_run_writes_no_part_again(calm):
    source, out, first = calm
    before = {
        path: path.stat().st_mtime_ns
        for kind in ("claims", "reports", "parts")
        for path in (out / kind).iterdir()
    }
    again = made(source, job(out))
    assert again.known == first.parts == again.parts
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert (again.reports, again.claims, again.incidents) == (first.reports, first.claims, first.incidents)


@pytest.mark.parametrize("workers", [1, 3])
def test_output_does_not_depend_on_workers(calm, tmp_path, workers):
    source, out, _ = calm
    made(source, job(tmp_path), workers=workers)
    assert contents(tmp_path) == contents(out)


def test_what_breaks_the_reader_is_set_aside_with_its_reason(tmp_path):
    poisons = {3: "HANG", 11: "EAT", 12: "CRASH", 13: "LEAVE", 30: "FAIL"}
    source = archive(tmp_path / "wire.jsonl", texts(40, poisons))
    account = made(source, job(tmp_path / "out", seconds=4.0, megabytes=1500))
    found = {reject["code"]: reject["found"] for reject in rejects(tmp_path / "out")}
    assert sorted(found) == ["crash", "memory", "reading-failed", "time-out"]
    assert "4 s" in found["time-out"]
    assert "1,500 MB" in found["memory"]
    assert account.rejects == {"crash": 2, "memory": 1, "reading-failed": 1, "time-out": 1}
    assert account.reports == len(origins(tmp_path / "out")) == 35


def test_broken_records_are_set_aside_and_their_neighbours_read(tmp_path):
    source = archive(tmp_path / "wire.jsonl", texts(6))
    lines = source.read_text().splitlines()
    source.write_text("\n".join([*lines[:2], "{no json", '{"title": "no text"}', *lines[2:]]))
    made(source, job(tmp_path / "out"), part=500)
    assert [reject["code"] for reject in rejects(tmp_path / "out")] == ["source-malformed"] * 2
    assert len(origins(tmp_path / "out")) == 6


def test_same_bytes_in_two_files_are_linked_once(tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("a.jsonl", "b.jsonl"):
        archive(tmp_path / "in" / name, texts(4))
    account = made(tmp_path / "in", job(tmp_path / "out"))
    alone = made(tmp_path / "in/a.jsonl", job(tmp_path / "alone"))
    assert account.reports == 8
    assert account.incidents == alone.incidents > 0


def test_options_that_change_claims_change_the_names_of_parts(calm, tmp_path):
    source, _, _ = calm
    first = made(source, job(tmp_path))
    second = made(source, job(tmp_path, outlet="Nile Wire"))
    assert second.known == 0
    assert second.stale == first.parts


def test_many_claims_are_linked_in_parts_into_the_same_incidents(calm, tmp_path, monkeypatch):
    source, out, _ = calm
    monkeypatch.setattr("dateline.scale.collecting._IN_MEMORY", 10)
    made(source, job(tmp_path))
    found, expected = (pq.read_table(folder / "incidents.parquet").to_pylist() for folder in (tmp_path, out))
    assert sorted(found, key=lambda row: row["id"]) == sorted(expected, key=lambda row: row["id"])
    assert list((tmp_path / ".making").iterdir()) == []


def test_what_a_killed_reader_was_writing_is_gone_when_a_run_ends(tmp_path):
    store = Store(tmp_path)
    with store.alone():
        (store.making / "cut").write_text("half a")
    assert list(store.making.iterdir()) == []


def test_two_runs_do_not_write_to_one_folder(calm, tmp_path):
    source, _, _ = calm
    with Store(tmp_path).alone(), pytest.raises(RunBusy, match="Another run"):
        made(source, job(tmp_path))


def test_file_that_vanished_is_told_and_read_by_the_next_run(calm, tmp_path):
    source, _, _ = calm
    gone = archive(tmp_path / "gone.jsonl", texts(3))
    from dateline.scale.engines.table import engine_named
    from dateline.scale.run import Plan, run
    from dateline.scale.sources import find_sources

    found = find_sources([str(source), str(gone)])
    kept = gone.rename(tmp_path / "kept")
    plan = Plan(engine_named("local"), 2, 2000)
    account = run(job(tmp_path / "out"), found, plan)
    assert [unread.reject.code for unread in account.unread] == ["source-refused"]
    kept.rename(gone)
    again = run(job(tmp_path / "out"), found, plan)
    assert not again.unread
    assert again.reports > account.reports
