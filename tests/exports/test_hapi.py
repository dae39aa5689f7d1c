"""HAPI rows: counts by unit, kind and month; tags of HXL only where they are asked for."""

from __future__ import annotations

from tests.exports.making import header_of, rows_of, write

COLUMNS = (
    "location_code,has_hrp,in_gho,provider_admin1_name,provider_admin2_name,admin1_code,admin1_name,"
    "admin2_code,admin2_name,admin_level,event_type,events,fatalities,reference_period_start,"
    "reference_period_end,dataset_hdx_id,resource_hdx_id,warning,error"
)


def test_an_incident_counts_in_its_month_and_unit_and_civilians_apart(ledger, tmp_path):
    write(ledger, "hapi", tmp_path / "hapi.csv")
    assert header_of(tmp_path / "hapi.csv") == COLUMNS
    rows = rows_of(tmp_path / "hapi.csv")
    counted = {(r["location_code"], r["provider_admin1_name"], r["event_type"]): r for r in rows}
    assert set(counted) == {
        ("", "", "political_violence"),
        ("COD", "North Kivu", "political_violence"),
        ("SDN", "North Kordofan", "political_violence"),
        ("SDN", "North Kordofan", "civilian_targeting"),
    }
    row = counted["SDN", "North Kordofan", "civilian_targeting"]
    assert (row["events"], row["fatalities"], row["admin_level"]) == ("1", "5", "1")
    assert row["reference_period_start"] == "2024-05-01T00:00:00"
    assert row["reference_period_end"] == "2024-05-31T23:59:59"
    assert counted["", "", "political_violence"]["warning"] == "no claim gives a country"


def test_tags_of_hxl_stand_under_the_header_only_if_asked_for(ledger, tmp_path):
    write(ledger, "hapi", tmp_path / "plain.csv")
    write(ledger, "hapi", tmp_path / "tagged.csv", hxl=True)
    plain, tagged = ((tmp_path / name).read_text().splitlines() for name in ("plain.csv", "tagged.csv"))
    assert tagged[0] == plain[0]
    assert tagged[1].startswith("#country+code,")
    assert len(tagged[1].split(",")) == 19
    assert tagged[2:] == plain[1:]
