"""Every format leaves as its own kind of file, the streams hold every row, and all of it is logged."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from httpx import Client

from dateline.exports.table import FORMATS
from dateline.web.api.exports import MEDIA
from dateline.web.exporting import SUFFIXES
from tests.web.api.making import file_claims
from tests.web.serving import Site


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_comes_with_its_codebook_or_alone(ask: Client, name: str) -> None:
    whole = ask.get(f"/api/v1/export/{name}")
    alone = ask.get(f"/api/v1/export/{name}?codebook=false")
    assert alone.headers["content-type"] == MEDIA[SUFFIXES[name]]
    assert f".{SUFFIXES[name]}" in alone.headers["content-disposition"]
    if FORMATS[name].own_codebook:
        assert whole.headers["content-type"] == alone.headers["content-type"]
    else:
        with zipfile.ZipFile(io.BytesIO(whole.content)) as file:
            data, meaning = file.namelist()
            assert meaning == f"{data}.codebook.md"
            assert len(file.read(data)) > 0


@pytest.mark.parametrize("name", ["claims", "incidents"])
def test_a_stream_holds_every_row_in_order(ask: Client, name: str) -> None:
    items = ask.get(f"/api/v1/{name}?limit=1000&sort=date").json()["items"]
    lines = ask.get(f"/api/v1/{name}.jsonl?sort=date").text.splitlines()
    table = ask.get(f"/api/v1/{name}.csv?sort=date").text.splitlines()
    assert [json.loads(line) for line in lines] == items
    assert [row.partition(",")[0] for row in table[1:]] == [item["id"] for item in items]


def test_what_leaves_is_logged(own: Site) -> None:
    file_claims(own.ledger, reports=3)
    client = own.client()
    client.get("/api/v1/claims.jsonl?type=shelling")
    client.get("/api/v1/export/csv")
    csv, lines = own.ledger.exported.all()
    assert (lines.what, lines.rows) == ("/api/v1/claims.jsonl?type=shelling", 4)
    assert (csv.what.startswith("/api/v1/export/csv"), csv.rows) == (True, 12)


def test_a_format_that_is_not_there_is_an_error_that_names_those_that_are(ask: Client) -> None:
    answer = ask.get("/api/v1/export/word")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "export-unknown")
    assert "geojson" in answer.json()["error"]["expected"]


def test_what_leaves_for_the_public_is_coarser(ask: Client) -> None:
    exact = ask.get("/api/v1/export/geojson?codebook=false").json()["features"]
    coarse = ask.get("/api/v1/export/geojson?codebook=false&for=public").json()["features"]
    points = [(a["geometry"], b["geometry"]) for a, b in zip(exact, coarse, strict=True) if a["geometry"]]
    assert any(a != b for a, b in points)
    assert all(round(n, 1) == n for _, b in points for n in b["coordinates"])
