"""UCDP-style rows: the columns exactly, sides without direction, deaths that add up."""

from __future__ import annotations

import pytest

from dateline.exports.precision import priogrid
from dateline.model import Place
from tests.exports.making import header_of, rows_of, write

COLUMNS = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
    "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,"
    "side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"
    "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,"
    "country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"
    "deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
)


@pytest.fixture
def rows(ledger, tmp_path):
    write(ledger, "ucdp", tmp_path / "ucdp.csv")
    return rows_of(tmp_path / "ucdp.csv")


def test_columns_are_those_of_ucdp_in_its_order(ledger, tmp_path):
    write(ledger, "ucdp", tmp_path / "ucdp.csv")
    assert header_of(tmp_path / "ucdp.csv") == COLUMNS
    assert len(COLUMNS.split(",")) == 49


def test_shells_on_a_market_are_one_sided_and_the_dead_are_civilians(rows):
    [row] = [row for row in rows if row["where_coordinates"] == "El Obeid"]
    assert row["type_of_violence"] == "3"
    assert (row["side_a"], row["side_b"]) == ("Sudanese Armed Forces", "civilians")
    assert (row["low"], row["best"], row["high"]) == ("5", row["deaths_civilians"], "9")
    assert (row["deaths_a"], row["deaths_b"]) == ("", "")
    assert row["number_of_sources"] == "2"
    assert '"Nile Wire,2024-05-14,Market hit"' in row["source_article"]
    assert row["source_original"] == "Sudan Doctors Network"
    assert (row["country"], row["region"]) == ("Sudan", "Africa")
    assert row["geom_wkt"] == "POINT (30.22 13.18)"


def test_the_state_is_side_a_whoever_acts(rows):
    [row] = [row for row in rows if row["where_coordinates"] == "Goma"]
    assert row["type_of_violence"] == "1"
    assert (row["side_a"], row["side_b"]) == ("Congolese army", "M23")
    assert row["dyad_name"] == "Congolese army - M23"
    assert (row["date_prec"], row["event_clarity"], row["where_prec"]) == ("1", "1", "1")
    assert (row["best"], row["low"], row["high"]) == ("", "", "")


def test_what_the_parties_do_not_tell_is_empty(rows):
    [row] = [row for row in rows if not row["where_coordinates"]]
    assert (row["type_of_violence"], row["where_prec"], row["priogrid_gid"]) == ("", "", "")
    assert (row["date_prec"], row["event_clarity"]) == ("4", "2")


@pytest.mark.parametrize(
    ("lat", "lon", "cell"),
    [(-90.0, -180.0, 1), (90.0, 180.0, 259200), (0.0, 0.0, 129961), (-89.6, -179.4, 2)],
)
def test_cells_of_priogrid_are_numbered_from_the_south_west(lat, lon, cell):
    assert priogrid(Place("x", None, lat, lon, "settlement")) == cell
