"""POLECAT rows: the columns exactly, direction kept, what did not happen left out and counted."""

from __future__ import annotations

import pandas

from tests.exports.making import header_of, rows_of, write

COLUMNS = (
    "Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,"
    "Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,"
    "Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,"
    "Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,"
    "Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,"
    "Story Organizations,Story Locations,Language,Version"
)


def test_columns_are_those_of_polecat_in_its_order(ledger, tmp_path):
    write(ledger, "polecat", tmp_path / "polecat.tsv")
    assert header_of(tmp_path / "polecat.tsv").split("\t") == COLUMNS.split(",")
    assert len(COLUMNS.split(",")) == 40


def test_who_acts_and_who_suffers_stay_apart(ledger, tmp_path):
    write(ledger, "polecat", tmp_path / "polecat.tsv")
    [row] = [row for row in rows_of(tmp_path / "polecat.tsv", "\t") if row["City"] == "Goma"]
    assert (row["Event Type"], row["Quad Code"]) == ("ASSAULT", "MATERIAL CONFLICT")
    assert (row["Actor Name"], row["Actor Country"], row["Primary Actor Sector"]) == ("M23", "COD", "REB")
    assert (row["Recipient Name"], row["Primary Recipient Sector"]) == ("Congolese army", "MIL")
    assert (row["Event Date"], row["Publication Date"]) == ("2024-06-01", "2024-06-02")


def test_what_did_not_happen_is_left_out_and_counted(ledger, tmp_path):
    tally = write(ledger, "polecat", tmp_path / "polecat.tsv")
    frame = pandas.read_csv(tmp_path / "polecat.tsv", sep="\t")
    assert len(frame) == tally.written == 5
    assert tally.left_out == {"negative: said not to have happened": 1}
    assert frame["Latitude"].isna().sum() == 2
