"""The overview: one filter, a list, a map and a timeline that all say the same."""

from __future__ import annotations

import csv
import io

import httpx
from playwright.sync_api import BrowserContext, Page, expect


def test_the_form_and_the_address_are_one(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/")
    page.fill("#f-q", "market")
    page.click("summary:has-text('Type')")
    page.check("input[name=type][value=shelling]")
    page.click("button:has-text('Show')")
    assert "q=market" in page.url
    assert "type=shelling" in page.url
    expect(page.locator("#f-q")).to_have_value("market")
    expect(page.locator("input[name=type][value=shelling]")).to_be_checked()
    expect(page.locator("#results [data-incident]")).to_have_count(1)
    page.go_back()
    expect(page.locator("#f-q")).to_have_value("")


def test_a_chip_takes_its_part_away(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/?country=COD&type=armed_clash,territory_change")
    expect(page.locator(".chip")).to_have_count(3)
    page.click(".chip:has-text('Armed clash')")
    assert "type=territory_change" in page.url
    assert "country=COD" in page.url
    expect(page.locator("#results [data-incident]")).to_have_count(1)


def test_what_is_shown_is_counted(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/?from=2024-05-14&to=2024-05-14")
    scope = page.locator(".scope")
    expect(scope).to_contain_text("Showing 3 of 3 incidents that fit, of 5 in all, 14 May 2024")
    page.goto("/")
    expect(page.locator(".scope")).to_contain_text("1 without a place on the map, 1 without a date")


def test_what_has_no_place_is_listed_when_asked(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/")
    page.click("text=List the 1 without a place")
    below = page.locator("#unplaced + .incidents [data-incident]")
    expect(below).to_have_count(1)
    expect(below).to_contain_text("Displacement")


def test_rows_say_where_they_are(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/?q=Kindu")
    row = page.locator("[data-incident]")
    expect(row).to_have_attribute("data-lat", "-2.94")
    expect(row).to_have_attribute("data-lng", "25.92")


def test_bars_and_symbols_are_links_without_scripts(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/")
    expect(page.locator(".chart svg a")).to_have_count(4)
    page.locator(".timeline a").first.click()
    assert "from=2024-05-13&to=2024-05-13" in page.url
    expect(page.locator("#results [data-incident]")).to_have_count(1)


def test_pages_are_turned_and_their_size_chosen(asking: httpx.Client) -> None:
    first = asking.get("/?size=2").text
    second = asking.get("/?size=2&page=2").text
    assert first.count("data-incident=") == second.count("data-incident=") == 2
    assert 'href="/?size=2&amp;page=2"' in first
    assert "The list ends before this page" in asking.get("/?page=9").text


def test_downloads_hold_the_filter_and_the_addresses(asking: httpx.Client) -> None:
    page = asking.get("/?country=COD").text
    assert '"/incidents.csv?country=COD"' in page
    rows = list(csv.DictReader(io.StringIO(asking.get("/incidents.csv?country=COD").text)))
    whole = asking.get("/incidents.json?country=COD").json()
    assert {row["id"] for row in rows} == {one["id"] for one in whole}
    assert len(rows) == 4
    assert asking.get(rows[0]["url"]).status_code == 200


def test_islands_get_the_filter(asking: httpx.Client) -> None:
    page = asking.get("/?country=COD&page=1").text
    assert 'data-points="/api/v1/incidents/map?country=COD"' in page
    assert 'data-bins="/api/v1/incidents/timeline?country=COD"' in page


def test_a_filter_that_nothing_fits_says_what_to_loosen(asking: httpx.Client) -> None:
    page = asking.get("/?type=riot&country=COD").text
    assert "No incident fits" in page
    assert "without type <bdi>Riot</bdi>" in page
    assert 'href="/?country=COD"' in page


def test_a_filter_that_cannot_be_read_names_the_cure(asking: httpx.Client) -> None:
    answer = asking.get("/?from=yesterday")
    assert answer.status_code == 400
    assert "YYYY-MM-DD" in answer.text
    assert "What to do" in answer.text


def test_an_empty_ledger_says_how_to_fill_it(bare: str) -> None:
    page = httpx.get(bare, headers={"accept": "text/html"}, timeout=60).text
    assert "Nothing is filed yet" in page
    assert 'href="/add"' in page
    assert "nothing is filed yet" in page.split("<footer")[1]


def test_claims_without_incidents_are_pointed_to(unlinked: str) -> None:
    page = httpx.get(unlinked, headers={"accept": "text/html"}, timeout=60).text
    assert "No incident yet" in page
    assert "1 claim" in page


def test_the_footer_says_as_of_when(page: Page) -> None:
    page.goto("/method")
    expect(page.locator("footer")).to_contain_text("data version")
    expect(page.locator("footer time")).to_contain_text("UTC")
    expect(page.locator("footer")).to_contain_text("do not imply endorsement")


def test_colours_are_chosen_without_scripts(plain: BrowserContext) -> None:
    page = plain.new_page()
    page.goto("/claims?type=shelling")
    page.click("button:has-text('Dark')")
    assert page.url.endswith("/claims?type=shelling")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.click("button:has-text('Auto')")
    expect(page.locator("html:not([data-theme])")).to_have_count(1)


def test_the_theme_leads_to_no_other_site(asking: httpx.Client) -> None:
    for back in ("https://example.org", "//example.org", "/\\example.org"):
        assert asking.get("/theme", params={"to": "dark", "back": back}).headers["location"] == "/"
