"""The ledger of claims, and one claim with what stands behind it."""

from __future__ import annotations

import csv
import io

import httpx
from playwright.sync_api import BrowserContext, Page, expect


def test_filter_is_in_the_address(page: Page) -> None:
    page.goto("/claims?type=shelling")
    rows = page.locator("tbody tr")
    assert rows.count() > 0
    expect(rows.first).to_contain_text("Shelling")


def test_facets_count_add_and_take_away(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/claims")
    planned = page.locator(".facets li", has_text="planned")
    expect(planned).to_contain_text("1")
    planned.locator("a").click()
    assert page.url.endswith("/claims?modality=planned")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.locator(".facets li", has_text="planned").locator("a").click()
    assert page.url.endswith("/claims")


def test_a_facet_shows_as_many_as_it_says(asking: httpx.Client) -> None:
    whole = asking.get("/claims").text
    for query, number in (("outlet=Kivu+Post", 5), ("polarity=negative", 1), ("verification=unverified", 1)):
        assert f'href="/claims?{query}"' in whole
        assert asking.get(f"/claims?{query}").text.count("data-claim=") == number


def test_order_follows_the_address(asking: httpx.Client) -> None:
    ids = [row["id"] for row in asking.get("/claims.json?sort=date").json() if row["time"]]
    newest = [row["id"] for row in asking.get("/claims.json").json() if row["time"]]
    assert ids[0] == newest[-1]
    assert asking.get("/claims?sort=sideways").status_code == 400


def test_csv_leads_back(asking: httpx.Client) -> None:
    rows = list(csv.DictReader(io.StringIO(asking.get("/claims.csv?country=SDN").text)))
    assert len(rows) == 3
    for row in rows:
        assert row["url"].endswith(f"/claims/{row['id']}")
        assert row["report_url"].endswith(f"/reports/{row['report']}#{row['id']}")
        assert asking.get(row["url"]).status_code == 200


def test_a_claim_shows_why_each_field_has_its_value(plain: BrowserContext, asking: httpx.Client) -> None:
    [one] = asking.get("/claims.json?q=Kindu").json()
    page = plain.new_page()
    page.goto(f"/claims/{one['id']}")
    row = page.locator(".explain tr", has_text="Where")
    expect(row).to_contain_text("test-rule")
    expect(row).to_contain_text("another")
    expect(row.locator("q a")).to_have_attribute("href", f"/reports/{one['report']}?field=place#{one['id']}")
    expect(page.locator("a[href^='/incidents/inc_']")).to_have_count(1)
    expect(page.locator(".history li")).to_have_count(1)


def test_the_same_claim_as_data(asking: httpx.Client) -> None:
    [one] = asking.get("/claims.json?q=Kindu").json()
    data = asking.get(f"/claims/{one['id']}.json").json()
    assert data["judgements"]["place"]["rule"] == "test-rule"
    assert [held["role"] for held in data["incidents"]] == ["tells"]


def test_a_claim_that_is_not_there(asking: httpx.Client) -> None:
    answer = asking.get("/claims/clm_0000000000000000")
    assert answer.status_code == 404
    assert "clm_0000000000000000" in answer.text


def test_graphic_words_are_folded_until_asked_for(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/claims?q=tortured")
    words = page.locator("q", has_text="tortured")
    expect(words).to_be_hidden()
    page.click("button:has-text('Show graphic words')")
    expect(words).to_be_visible()
    page.click("button:has-text('Fold graphic words')")
    expect(words).to_be_hidden()


def test_other_words_are_not_folded(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/claims?q=Kindu")
    expect(page.locator("q", has_text="entered Kindu")).to_be_visible()


def test_an_empty_ledger_says_how_to_fill_it(bare: str) -> None:
    assert "No claim yet" in httpx.get(f"{bare}/claims", headers={"accept": "text/html"}, timeout=60).text
