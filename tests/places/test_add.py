"""A reader's own places."""

from __future__ import annotations

import pytest

from dateline import places
from dateline.errors import GazetteerError

CSV = "name,lat,lon,country,admin1,names\nBorrel Wells,13.2,24.9,SDN,North Darfur,Borrel|Bir Borrel\n"


def dump_line(name="Klynove Selo", lat="48.1"):
    row = [
        "77",
        name,
        name,
        "",
        lat,
        "37.5",
        "P",
        "PPL",
        "UA",
        "",
        "05",
        "",
        "",
        "",
        "120",
        "",
        "90",
        "x",
        "y",
    ]
    return "\t".join(row)


def test_csv_is_found_after_adding(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text(CSV, "utf-8")
    added = places.add_to_gazetteer(file, into=tmp_path / "own")
    assert (added.count, added.skipped, added.kind) == (1, 0, "CSV")
    gazetteer = places.Gazetteer.load(tmp_path / "own")
    entry = gazetteer.named("bir borrel")[0]
    assert (entry.name, entry.country, entry.admin1) == ("Borrel Wells", "SDN", "North Darfur")


def test_adding_twice_changes_nothing(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text(CSV, "utf-8")
    places.add_to_gazetteer(file, into=tmp_path / "own")
    before = {p.name: p.read_bytes() for p in (tmp_path / "own").rglob("*") if p.is_file()}
    assert places.add_to_gazetteer(file, into=tmp_path / "own").count == 0
    assert before == {p.name: p.read_bytes() for p in (tmp_path / "own").rglob("*") if p.is_file()}


def test_dump_with_a_bad_line(tmp_path):
    file = tmp_path / "UA.txt"
    file.write_text(dump_line() + "\n" + dump_line("Other", "north") + "\n", "utf-8")
    added = places.add_to_gazetteer(file, into=tmp_path / "own")
    assert (added.count, added.skipped, added.kind) == (1, 1, "GeoNames dump")


def test_postal_names_are_romanised(tmp_path):
    file = tmp_path / "postal.txt"
    row = ["UA", "1", "Юріївка", "Cherkaska", "01", "", "", "", "", "49.1", "32.2", "4"]
    file.write_text("\t".join(row) + "\n", "utf-8")
    assert places.add_to_gazetteer(file, into=tmp_path / "own").kind == "GeoNames postal"
    assert places.Gazetteer.load(tmp_path / "own").named("yuriivka")


def test_file_without_a_good_line_is_an_error_with_line_and_cure(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text("name,lat,lon\nFoo,95,2\n", "utf-8")
    with pytest.raises(GazetteerError) as caught:
        places.add_to_gazetteer(file, into=tmp_path / "own")
    assert "line 2" in caught.value.found
    assert caught.value.cure
    assert not (tmp_path / "own").exists()


def test_unknown_form_and_missing_file_are_errors(tmp_path):
    file = tmp_path / "x.txt"
    file.write_text("hello\n", "utf-8")
    with pytest.raises(GazetteerError):
        places.add_to_gazetteer(file, into=tmp_path / "own")
    with pytest.raises(GazetteerError):
        places.add_to_gazetteer(tmp_path / "none", into=tmp_path / "own")


def test_default_folder_obeys_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("DATELINE_HOME", str(tmp_path))
    assert places.default_folder().parent == tmp_path
    monkeypatch.delenv("DATELINE_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert places.default_folder() == tmp_path / "dateline" / "gazetteer"
