"""ACLED-style rows: the columns exactly, the codes by what is known, nothing made up."""

from __future__ import annotations

import pytest

from dateline.exports.acled import disorder, inter, interaction
from dateline.exports.record import Told
from dateline.ledger import Shown
from dateline.model import FiledParty, Incident, Place
from tests.exports.making import header_of, rows_of, write

COLUMNS = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
    "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,"
    "admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,"
    "tags,timestamp"
)


def test_columns_are_those_of_acled_in_its_order(ledger, tmp_path):
    write(ledger, "acled", tmp_path / "acled.csv")
    assert header_of(tmp_path / "acled.csv") == COLUMNS
    assert len(COLUMNS.split(",")) == 31


def test_an_incident_of_two_reports_is_one_row_with_the_least_of_the_killed(ledger, tmp_path):
    write(ledger, "acled", tmp_path / "acled.csv")
    [row] = [row for row in rows_of(tmp_path / "acled.csv") if row["location"] == "El Obeid"]
    assert row["fatalities"] == "5"
    assert row["event_type"] == "Explosions/Remote violence"
    assert (row["inter1"], row["inter2"], row["interaction"]) == ("1", "7", "17")
    assert row["civilian_targeting"] == "Civilian targeting"
    assert (row["iso"], row["country"], row["region"]) == ("729", "Sudan", "Northern Africa")
    assert (row["event_date"], row["time_precision"], row["geo_precision"]) == ("2024-05-14", "1", "1")
    assert "market of El Obeid" in row["notes"]
    assert "Nile Wire" in row["source"]


def test_what_has_no_place_is_kept_and_what_has_no_type_is_counted(ledger, tmp_path):
    tally = write(ledger, "acled", tmp_path / "acled.csv")
    rows = rows_of(tmp_path / "acled.csv")
    [unplaced] = [row for row in rows if not row["location"]]
    assert (unplaced["latitude"], unplaced["iso"], unplaced["fatalities"]) == ("", "", "")
    assert unplaced["time_precision"] == "3"
    assert tally.written == len(rows) == 3
    assert tally.left_out == {"meeting: ACLED has no such type": 1}


def test_a_codebook_lies_beside_it(ledger, tmp_path):
    write(ledger, "acled", tmp_path / "acled.csv")
    book = (tmp_path / "acled.csv.codebook.md").read_text()
    assert "What it drops" in book
    assert all(f"`{name}`" in book for name in COLUMNS.split(","))


def make_told(type_, sub_type, actors=(), targets=(), country="SDN"):
    """An incident of one claim, by codes of parties."""
    parties = [tuple(FiledParty(c, c, c) for c in codes) for codes in (actors, targets)]
    incident = Incident(
        "inc_1", "x", Place("Town", country, 1.0, 2.0, "settlement"), None, None, *parties, (), ("clm_1",),
        (), (), (), "one-side", "",
    )  # fmt: skip
    public = {"type": "x", "acled": {"event_type": type_, "sub_event_type": sub_type}}
    return Told(incident, (Shown(public, None, None, None, "", "rep_1", "en", "1"),))


@pytest.mark.parametrize(
    ("actors", "targets", "codes"),
    [
        (("SDNMIL",), ("SDNREB",), (1, 2, 12)),
        (("SDNREB",), ("SDNMIL",), (2, 1, 12)),
        (("TCDMIL",), ("SDNREB",), (8, 2, 28)),
        (("SDNREB",), (), (2, None, 20)),
        (("SDNMIL",), ("SDNCVL",), (1, 7, 17)),
        ((), ("SDNCVL",), (None, 7, None)),
        (("SDNUNK",), ("SDNMIL",), (None, 1, None)),
        (("SDN",), ("PMC",), (1, 8, 18)),
    ],
)
def test_codes_of_parties_follow_from_sector_and_country(actors, targets, codes):
    told = make_told("Battles", "Armed clash", actors, targets)
    incident = told.incident
    inters = (inter(told, incident.actors, acts=True), inter(told, incident.targets, acts=False))
    assert (*inters, interaction(told)) == codes


@pytest.mark.parametrize(
    ("type_", "sub_type", "kind", "code"),
    [
        ("Protests", "Peaceful protest", "Demonstrations", 6),
        ("Protests", "Excessive force against protesters", "Political violence; Demonstrations", 6),
        ("Riots", "Violent demonstration", "Demonstrations", 5),
        ("Riots", "Mob violence", "Political violence", 5),
        ("Strategic developments", "Arrests", "Strategic developments", 7),
    ],
)
def test_disorder_and_crowds_follow_from_the_type(type_, sub_type, kind, code):
    told = make_told(type_, sub_type, ("SDNCVL",))
    assert disorder(told) == kind
    assert inter(told, told.incident.actors, acts=True) == code
