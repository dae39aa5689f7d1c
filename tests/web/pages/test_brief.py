"""The situation report inside the workspace."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from typer.testing import CliRunner

from dateline.cli.app import app
from tests.stores import ledger_at
from tests.web.serving import Site, site

WEEK = "from=2024-05-08&to=2024-05-14"


def test_the_last_week_of_the_ledger_is_the_default(page: Page) -> None:
    page.goto("/brief")
    expect(page.locator("article.brief h1")).to_contain_text("2024-05-08 to 2024-05-14")
    expect(page.locator(".brief figure > svg")).to_be_visible()
    page.locator('.brief .id a[href^="/incidents/"]').first.wait_for()


def test_an_area_and_days_are_asked_for_by_a_form(page: Page) -> None:
    page.goto("/brief?type=shelling")
    page.get_by_label("From").fill("2024-05-01")
    page.get_by_label("Area").fill("El Obeid")
    page.get_by_role("button", name="Make the report").click()
    assert "type=shelling" in page.url
    expect(page.locator("article.brief h1")).to_contain_text("within 25 km of El Obeid")


def test_markdown_is_what_the_command_line_writes(page: Page, sample_ledger: Path) -> None:
    served = page.request.get(f"/brief.md?{WEEK}&area=SDN").text()
    arguments = ["--from", "2024-05-08", "--to", "2024-05-14", "--area", "SDN"]
    written = CliRunner().invoke(app, ["brief", *arguments, "--ledger", str(ledger_at(sample_ledger))])
    assert written.exit_code == 0
    assert _timeless(served) == _timeless(written.stdout)


def _timeless(text: str) -> str:
    return re.sub(r"\*\*As of\*\* [^\n]*", "", text)


def test_html_needs_nothing_else(page: Page, tmp_path: Path) -> None:
    answer = page.request.get(f"/brief.html?{WEEK}")
    assert "attachment" in answer.headers["content-disposition"]
    saved = tmp_path / "brief.html"
    saved.write_bytes(answer.body())
    page.context.set_offline(True)
    page.goto(saved.as_uri())
    expect(page.locator("h1")).to_contain_text("Situation report")
    assert page.locator("script, link, img, iframe").count() == 0
    assert page.locator("h2").first.evaluate("h => getComputedStyle(h).borderBottomWidth") == "2px"


def test_pdf(page: Page) -> None:
    pytest.importorskip("weasyprint")
    answer = page.request.get(f"/brief.pdf?{WEEK}")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.body().startswith(b"%PDF")


def test_without_weasyprint_the_error_names_the_cure(
    hard_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    answer = hard_site.client().get("/brief.pdf")
    assert answer.status_code == 501
    assert "pip install" in answer.json()["error"]["cure"]


def test_print_leaves_out_what_is_for_the_screen(page: Page) -> None:
    page.goto("/brief")
    page.emulate_media(media="print")
    expect(page.locator(".brief-form")).to_be_hidden()
    expect(page.locator("header.top")).to_be_hidden()
    expect(page.locator("article.brief h1")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "status"),
    [("/brief?from=2024-05-14&to=2024-05-01", 400), ("/brief?area=Nowhereville", 400), ("/brief.docx", 404)],
)
def test_what_cannot_be_made_says_why(hard_site: Site, path: str, status: int) -> None:
    answer = hard_site.client().get(path)
    assert answer.status_code == status
    assert answer.json()["error"]["found"]


def test_an_empty_ledger_asks_for_reports(tmp_path: Path) -> None:
    with site(tmp_path / "empty.db") as served:
        assert "Add reports" in served.browser().get("/brief").text
        assert served.client().get("/brief.md").status_code == 400
        for path in ("/sources", "/sources.json", "/export", "/method", "/add"):
            assert served.browser().get(path).status_code == 200
