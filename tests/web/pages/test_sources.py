"""Outlets, speakers, the coverage log and copies."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.web.serving import Site


def test_coverage_shows_what_was_read_and_what_failed(opened) -> None:
    page = opened("/sources")
    row = page.locator(".coverage tbody tr", has_text="Nile Wire")
    expect(row.locator("td").nth(0)).to_have_text("3")
    expect(row.locator("td").nth(1)).to_have_text("2")
    expect(row.locator("td.lost")).to_have_count(1)
    expect(row.locator("td.lost")).to_contain_text("1 failed")


def test_failures_have_their_cause_and_cure(opened) -> None:
    page = opened("/sources")
    row = page.locator(".failures tbody tr", has_text="scan.pdf")
    expect(row).to_contain_text("asks for a password")
    expect(row).to_contain_text("save it without one")


def test_a_period_narrows_the_log(opened) -> None:
    page = opened("/sources?from=2024-05-01&to=2024-05-12")
    expect(page.locator(".coverage tbody tr")).to_have_count(1)
    page.get_by_label("to", exact=True).fill("2024-05-14")
    page.get_by_role("button", name="Show").click()
    assert "to=2024-05-14" in page.url
    assert page.locator(".coverage tbody tr").count() > 1


def test_a_long_period_is_cut_and_says_so(opened) -> None:
    expect(opened("/sources?from=2020-01-01&to=2024-05-14").locator(".window")).to_contain_text("92 days")


def test_speakers_stand_with_their_side(opened) -> None:
    side = opened("/sources").locator(".side", has_text="Sudan")
    expect(side).to_contain_text("Sudanese Armed Forces")


def test_who_printed_first_stands_first(opened) -> None:
    group = opened("/sources").locator(".groups > li")
    expect(group).to_have_count(1)
    expect(group.locator("strong")).to_have_text("Nile Wire, 2024-05-14 (first)")


def test_files_have_the_same(hard_site: Site) -> None:
    found = hard_site.client().get("/sources.json").json()
    assert {row["name"] for row in found["outlets"]} >= {"Nile Wire", "Lake Post", "Wire & <i>Sons</i>"}
    assert {row["origin"] for row in found["failures"]} == {"wire/broken.txt", "scan.pdf"}
    lines = hard_site.client().get("/sources.csv").text.splitlines()
    assert lines[0] == "name,country,reports,read,claims,first,last"
    assert len(lines) == 1 + len(found["outlets"])


def test_a_day_that_is_none_is_refused(hard_site: Site) -> None:
    for query in ("from=yesterday", "from=2024-05-14&to=2024-05-01"):
        assert hard_site.client().get(f"/sources?{query}").status_code == 400
