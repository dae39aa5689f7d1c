"""An incident's page: the claims side by side, what agrees, what contradicts, and where it comes from."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from playwright.sync_api import BrowserContext, expect

from dateline.ledger import Ledger
from dateline.linking import update
from tests.stores import ledger_at
from tests.web import serving
from tests.web.pages.wars import FORCES, file, make_wars


@pytest.fixture(scope="module")
def market(asking: httpx.Client) -> str:
    """The id of the incident that is told by two sides."""
    [one] = asking.get("/incidents.json?country=SDN").json()
    return str(one["id"])


def test_sides_stand_beside_each_other(plain: BrowserContext, market: str) -> None:
    page = plain.new_page()
    page.goto(f"/incidents/{market}")
    names = page.locator(".column h3").all_inner_texts()
    assert [name.casefold() for name in names] == ["rapid support forces", "the state of sudan"]
    state = page.locator(".column", has=page.locator("h3", has_text="the state of Sudan"))
    expect(state.locator(".card.denies")).to_have_count(1)
    expect(state.locator(".card.denies")).to_contain_text("did not happen")


def test_the_status_is_said_with_names(plain: BrowserContext, market: str) -> None:
    page = plain.new_page()
    page.goto(f"/incidents/{market}")
    verdict = page.locator(".verdict")
    expect(verdict).to_contain_text("Contradicted")
    expect(verdict).to_contain_text("who did it")
    assert "SDN" not in verdict.inner_text()


def test_contradictions_have_both_quotes(plain: BrowserContext, market: str) -> None:
    page = plain.new_page()
    page.goto(f"/incidents/{market}")
    figures = page.locator(".clash", has_text="How many?")
    expect(figures).to_contain_text("killed 5 to 7")
    expect(figures).to_contain_text("killed 12")
    expect(figures.locator("q, details")).to_have_count(2 + figures.locator("details q").count())
    who = page.locator(".clash", has_text="Who did it?")
    expect(who).to_contain_text("the state of Sudan")
    expect(who).to_contain_text("Rapid Support Forces")


def test_figures_are_drawn(plain: BrowserContext, market: str) -> None:
    page = plain.new_page()
    page.goto(f"/incidents/{market}")
    row = page.locator(".figures tr", has_text="killed")
    assert row.locator("td.n").all_inner_texts() == ["5", "5", "12"]
    bar = row.locator("svg rect")
    assert float(bar.get_attribute("x") or 0) == pytest.approx(5 / 12 * 100, abs=0.01)


def test_fields_say_whether_claims_agree(plain: BrowserContext, market: str) -> None:
    page = plain.new_page()
    page.goto(f"/incidents/{market}")
    where = page.locator("table.fields tr", has=page.locator("th", has_text="Where"))
    expect(where).to_contain_text("all agree")
    expect(where).to_contain_text("El Obeid")
    who = page.locator("table.fields tr", has=page.locator("th", has_text="Who"))
    expect(who.first).to_contain_text("2 values")
    link = where.locator("a").first.get_attribute("href") or ""
    assert "?field=place#clm_" in link


def test_the_same_as_data(asking: httpx.Client, market: str) -> None:
    data = asking.get(f"/incidents/{market}.json").json()
    assert data["status"] == "contradicted"
    assert {one["field"] for one in data["contradictions"]} >= {"figures", "perpetrator"}
    assert len(data["tellings"]) == 3
    assert all(one["url"].endswith(one["id"]) for one in data["tellings"])


def test_an_embed_stands_alone(plain: BrowserContext, asking: httpx.Client, market: str) -> None:
    page = plain.new_page()
    page.goto(f"/incidents/{market}")
    snippet = page.locator(".embed textarea").input_value()
    assert f"/embed/incidents/{market}" in snippet
    answer = asking.get(f"/embed/incidents/{market}")
    assert "frame-ancestors *" in answer.headers["content-security-policy"]
    assert "<script" not in answer.text
    assert "<nav" not in answer.text
    assert "Contradicted" in answer.text
    assert "do not imply endorsement" in answer.text


def test_an_unknown_incident(asking: httpx.Client) -> None:
    answer = asking.get("/incidents/inc_0000000000000000")
    assert answer.status_code == 404
    assert "inc_0000000000000000" in answer.text


def test_an_address_outlives_linking_anew(tmp_path: Path) -> None:
    path = make_wars(tmp_path / "moved.db")
    with Ledger.open(ledger_at(path)) as ledger:
        [old] = [one.id for one in ledger.incidents() if one.place and one.place.name == "El Obeid"]
        for number in range(8):
            words = f"Shells hit the market again and again, witness {number} said."
            file(ledger, words, actors=[FORCES], sources=[FORCES], type="shelling")
        update(ledger, linker="test", anew=True)
        [new] = [one.id for one in ledger.incidents() if one.place and one.place.name == "El Obeid"]
    with serving.site(path) as opened:
        address = opened.address
        assert old != new, "the smallest claim id is another one now"
        with httpx.Client(base_url=address, headers={"accept": "text/html"}, follow_redirects=True) as client:
            answer = client.get(f"/incidents/{old}")
        assert answer.url.path == f"/incidents/{new}"
        assert "replaced" in answer.text
        assert old in answer.text.split('id="history"')[1]


def test_copies_of_one_text_are_folded(tmp_path: Path) -> None:
    path = tmp_path / "copies.db"
    with Ledger.open(ledger_at(path), create=True) as ledger:
        text = "Rebels entered Kindu on Monday. " + " ".join(
            f"The road to village {n} is closed." for n in range(40)
        )
        for outlet in ("Kivu Post", "Lake Herald"):
            file(ledger, text + f" {outlet}", facts={"outlet": outlet}, type="withdrawal")
        update(ledger, linker="test")
        [one] = ledger.incidents()
        assert len(one.voices) == 1
    with serving.site(path) as opened:
        address = opened.address
        page = httpx.get(f"{address}/incidents/{one.id}", headers={"accept": "text/html"}, timeout=60).text
        assert "One text in 2 reports" in page
