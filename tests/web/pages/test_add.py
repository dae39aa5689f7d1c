"""Handing reports in, and following their reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.serving import Site, site

TEXT = "KHARTOUM, May 14 - Shells hit a market in Omdurman on Tuesday, killing three people, the army said."
# Reading begins with loading the parser.
READ_MS = 60_000


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A workspace to add to."""
    with site(tmp_path_factory.mktemp("add") / "ledger.db") as served:
        yield served


def test_a_pasted_text_gives_claims_while_one_watches(browser: Browser, desk: Site, tmp_path: Path) -> None:
    page = browser.new_page(base_url=desk.address)
    page.goto("/add")
    page.get_by_label("Paste a text").fill(TEXT)
    page.get_by_label("Outlet").fill("Nile <b>Wire</b>")
    page.get_by_label("Date of publication").fill("2024-05-14")
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4 no pages")
    page.get_by_label("Files").set_input_files(scan)
    page.get_by_role("button", name="Read these reports").click()
    page.wait_for_url("**/jobs/job_*")
    expect(page.locator("[data-message]")).to_have_text("done", timeout=READ_MS)
    expect(page.locator("[data-totals]")).to_contain_text("1 report read")
    failed = page.locator('tr[data-state="failed"]')
    expect(failed).to_contain_text("scan.pdf")
    expect(failed).to_contain_text("Kept:")
    expect(page.locator("[data-until-ended]")).to_be_hidden()
    page.locator("[data-claims] a").first.click()
    expect(page.locator(".report-text mark.lit").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("Nile <b>Wire</b>")
    page.close()


def test_without_script_the_page_comes_back_by_itself(browser: Browser, desk: Site) -> None:
    page = browser.new_page(base_url=desk.address, java_script_enabled=False)
    page.goto("/add")
    page.get_by_label("Paste a text").fill(f"{TEXT} Residents fled the town.")
    page.get_by_role("button", name="Read these reports").click()
    assert "/jobs/job_" in page.url
    expect(page.locator("[data-message]")).to_have_text("done", timeout=READ_MS)
    assert page.locator("[data-claims] li").count() > 0
    page.close()


@pytest.mark.parametrize(
    ("fields", "says"),
    [({"text": "  "}, "Nothing was handed in"), ({"text": "Shells.", "published": "soon"}, "soon")],
)
def test_what_is_wrong_is_said_and_what_was_written_stays(
    desk: Site, fields: dict[str, str], says: str
) -> None:
    client = desk.browser()
    token = _token(client.get("/add").text)
    headers = {"origin": desk.address, "sec-fetch-site": "same-origin"}
    parts = {name: (None, value) for name, value in {"csrf": token, **fields}.items()}
    answer = client.post("/add", files=parts, headers=headers)
    assert answer.status_code == 422
    assert says in answer.text
    assert fields["text"].strip() in answer.text


def _token(page: str) -> str:
    return page.partition('name="csrf" value="')[2].partition('"')[0]


def test_what_waits_can_be_cancelled(browser: Browser, desk: Site) -> None:
    page: Page = browser.new_page(base_url=desk.address)
    page.goto("/add")
    addresses = "\n".join(f"http://127.0.0.1:9/{n}" for n in range(150))
    page.get_by_label("Addresses").fill(addresses)
    page.get_by_role("button", name="Read these reports").click()
    page.get_by_role("button", name="Cancel what waits").click()
    expect(page.locator("[data-message]")).to_have_text("cancelled", timeout=READ_MS)
    expect(page.locator("[data-totals]")).to_contain_text("cancelled")
    page.close()


def test_a_job_that_is_none_is_not_found(desk: Site) -> None:
    assert desk.browser().get("/jobs/job_0").status_code == 404
