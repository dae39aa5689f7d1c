"""All formats: one table, a codebook each, no half file, errors that name their cure."""

from __future__ import annotations

import builtins
from pathlib import Path

import pytest

from dateline.errors import ExportUnknown, FeatureMissing, OutputUnwritable
from dateline.exports import extras
from dateline.exports.countries import country_of, ucdp_region
from dateline.exports.table import FORMATS, format_named
from tests.exports.making import write

NAMES = "acled ucdp polecat hapi geojson geoparquet csv xlsx annotations audit"
DOCS = Path(__file__).parent.parent.parent / "docs/exports.md"


def test_the_table_lists_every_format():
    assert " ".join(FORMATS) == NAMES
    with pytest.raises(ExportUnknown, match="stix"):
        format_named("stix")


@pytest.mark.parametrize("name", FORMATS)
def test_columns_have_names_of_their_own_and_meanings(name):
    form = FORMATS[name]
    assert form.drops
    for subject in form.subjects:
        columns = form.columns(subject)
        assert len({column.name for column in columns}) == len(columns)
        assert all(column.meaning.endswith(".") or "Always empty" in column.meaning for column in columns)
        assert all("|" not in column.meaning for column in columns)


@pytest.mark.parametrize("name", FORMATS)
def test_the_docs_name_every_format_and_all_that_it_drops_is_in_its_codebook(ledger, tmp_path, name):
    assert f"`{name}`" in DOCS.read_text()
    out = tmp_path / "out"
    write(ledger, name, out)
    if not FORMATS[name].own_codebook:
        book = (tmp_path / "out.codebook.md").read_text()
        assert all(line in book for line in FORMATS[name].drops)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(
        ["out"] + ([] if FORMATS[name].own_codebook else ["out.codebook.md"])
    )


def test_what_cannot_be_written_leaves_the_former_file(ledger, tmp_path, monkeypatch):
    out = tmp_path / "claims.csv"
    out.write_text("former")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OutputUnwritable, match="No space left") as raised:
        write(ledger, "csv", out)
    assert "--out" in raised.value.cure
    assert out.read_text() == "former"
    assert not (tmp_path / "claims.csv.part").exists()


def test_a_folder_that_is_not_there_is_an_error_with_a_cure(ledger, tmp_path):
    with pytest.raises(OutputUnwritable, match="no-folder"):
        write(ledger, "geojson", tmp_path / "no-folder" / "x.geojson")


def test_a_package_that_is_not_installed_is_named_with_its_cure():
    with pytest.raises(FeatureMissing, match="no_such_package") as raised:
        extras.need("no_such_package.sub", of="geoparquet")
    assert "dateline[exports]" in raised.value.cure


def test_countries_have_numbers_and_regions():
    assert (
        builtins.str(country_of("SDN"))
        == "Country(iso3='SDN', numeric=729, name='Sudan', region='Northern Africa')"
    )
    regions = {
        code: ucdp_region(country_of(code)) for code in ("EGY", "SDN", "UKR", "MMR", "COL", "ATA", None)
    }
    assert regions == {
        "EGY": "Middle East", "SDN": "Africa", "UKR": "Europe", "MMR": "Asia", "COL": "Americas", "ATA": None,
        None: None,
    }  # fmt: skip
