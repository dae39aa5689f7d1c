"""Exports of what fits the filter."""

from __future__ import annotations

import csv
import io
import time
import zipfile

import pytest
from playwright.sync_api import expect

from dateline.exports.table import FORMATS
from dateline.web.exporting import SUFFIXES
from tests.ledger.making import EL_OBEID
from tests.web.serving import Site


def test_every_format_has_an_ending() -> None:
    assert SUFFIXES.keys() == FORMATS.keys()


def test_every_format_is_listed_with_what_it_holds(opened) -> None:
    page = opened("/export?type=shelling")
    rows = page.locator(".formats tbody tr")
    assert rows.count() == len(FORMATS)
    expect(page.locator(".scope")).to_contain_text("236 claims")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_can_be_taken(hard_site: Site, name: str) -> None:
    answer = hard_site.client().get(f"/export/{name}?rows=claims")
    assert answer.status_code == 200
    assert answer.content


def rows(site: Site, query: str) -> list[dict[str, str]]:
    answer = site.client().get(f"/export/csv?{query}")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as file:
        data, codebook = sorted(file.namelist(), key=len)
        assert codebook == f"{data}.codebook.md"
        return list(csv.DictReader(io.StringIO(file.read(data).decode())))


def test_a_filter_holds_and_rows_lead_back(hard_site: Site) -> None:
    found = rows(hard_site, "q=rockets")
    assert len(found) == 1
    link = found[0]["permalink"]
    assert link.startswith(f"{hard_site.address}/claims/clm_")


def test_points_are_coarse_for_the_public(hard_site: Site) -> None:
    full, coarse = (
        next(row for row in rows(hard_site, query) if row["latitude"]) for query in ("", "for=public")
    )
    assert float(full["latitude"]) == EL_OBEID["lat"]
    assert float(coarse["latitude"]) == 13.2
    assert full["geonameid"]
    assert not coarse["geonameid"]


def test_exports_are_logged(hard_site: Site, opened) -> None:
    rows(hard_site, "q=rockets&for=public")
    newest = hard_site.ledger.exported.all(limit=1)[0]
    said = "csv of claims for the public: q=rockets"
    assert (newest.who, newest.what, newest.rows) == ("local", said, 1)
    expect(opened("/export").locator("#log ~ .wide")).to_contain_text(said)


def test_an_unknown_format_is_not_found(hard_site: Site) -> None:
    assert hard_site.client().get("/export/docx").status_code == 404


def test_the_codebook_can_be_read_alone(hard_site: Site) -> None:
    assert "| `latitude` |" in hard_site.client().get("/export/csv.codebook.md").text


def test_nothing_stays_on_the_disk(hard_site: Site, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert hard_site.client().get("/export/csv").content
    # The file is removed after its last byte has left.
    until = time.monotonic() + 5
    while list(tmp_path.iterdir()) and time.monotonic() < until:
        time.sleep(0.01)
    assert list(tmp_path.iterdir()) == []
