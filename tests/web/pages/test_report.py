"""A report with its claims marked, in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from dateline.web.marking.controls import seen
from tests.web.pages.filling import ARABIC, HOSTILE
from tests.web.serving import Site


def sample(page: Page) -> None:
    """Opens the first report of the samples."""
    page.goto("/claims?type=shelling")
    address = str(page.locator('td a[href^="/reports/"]').first.get_attribute("href"))
    page.goto(address.partition("?")[0].partition("#")[0])


def test_pointing_at_either_side_lights_the_other(page: Page) -> None:
    sample(page)
    mark = page.locator(".report-text mark.m-evidence").first
    id_ = mark.get_attribute("data-claim")
    mark.hover()
    expect(page.locator(f"#entry-{id_}")).to_have_class("entry lit")
    other = page.locator(".entry").nth(2)
    other.locator("strong").hover()
    its = other.get_attribute("data-claim")
    expect(page.locator(f".report-text #{its}")).to_have_class("m m-evidence lit")
    expect(page.locator(f".report-text #{id_}")).to_have_class("m m-evidence")


def test_focus_lights_the_words(page: Page) -> None:
    sample(page)
    entry = page.locator(".entry").first
    entry.locator("a.m-number").focus()
    id_ = entry.get_attribute("data-claim")
    expect(page.locator(f".report-text mark#{id_}")).to_have_class("m m-evidence lit")


def test_a_quote_is_the_slice_that_it_names(page: Page) -> None:
    sample(page)
    text = page.request.get(page.url + ".txt").text()
    quotes = page.locator(".entry a.words")
    assert quotes.count() > 20
    for quote in quotes.all():
        start, end = (int(str(quote.get_attribute(f"data-{edge}"))) for edge in ("start", "end"))
        assert quote.locator("q").text_content() == text[start:end]


def test_the_legend_switches_marks_off(page: Page) -> None:
    sample(page)
    place = page.locator(".report-text .m-place").first
    expect(place).to_have_css("text-decoration-line", "underline")
    page.get_by_label("place", exact=True).uncheck()
    expect(place).to_have_css("text-decoration-line", "none")


def test_judgements_are_told(page: Page) -> None:
    sample(page)
    details = page.locator(".entry details").first
    details.locator("summary").click()
    expect(details).to_contain_text("Rule")
    expect(details.locator("h3", has_text="Where")).to_be_visible()


def test_works_without_script(opened, ids: dict[str, str]) -> None:
    page = opened(f"/reports/{ids['hostile']}", java_script_enabled=False)
    page.locator(".entry a.m-number").nth(1).click()
    expect(page.locator(".report-text mark:target")).to_contain_text("rockets")
    page.locator(".report-text mark:target + .m-number, .report-text .m-number").nth(1).click()
    expect(page.locator(".entry:target")).to_have_count(1)


def test_hostile_text_stays_text(opened, ids: dict[str, str]) -> None:
    page = opened(f"/reports/{ids['hostile']}")
    shown = page.locator(".report-text")
    assert page.title().endswith("Dateline")
    assert shown.locator("script, img, b").count() == 0
    paragraphs = [p.evaluate(_OWN_TEXT) for p in shown.locator("p").all()]
    assert paragraphs == seen(HOSTILE).split("\n\n")
    expect(page.get_by_text("3 invisible characters")).to_be_visible()


# The text of a paragraph without the numbers of claims in it.
_OWN_TEXT = """p => {
    const copy = p.cloneNode(true);
    copy.querySelectorAll('[data-aside]').forEach(a => a.remove());
    return copy.textContent;
}"""


def test_crossing_marks_light_whole(opened, ids: dict[str, str]) -> None:
    page = opened(f"/reports/{ids['hostile']}")
    page.locator(".entry").nth(2).locator("strong").hover()
    lit = page.locator(".report-text mark.lit").all_text_contents()
    assert "".join(text for text in lit if text).startswith("the market")
    page.locator(".entry").nth(3).locator("strong").hover()
    expect(page.locator(".report-text mark.lit")).to_have_count(2)


def test_right_to_left_text_runs_right_to_left(opened, ids: dict[str, str]) -> None:
    page = opened(f"/reports/{ids['arabic']}")
    first, second = page.locator(".report-text p").all()
    expect(first).to_have_css("direction", "rtl")
    expect(second).to_have_css("direction", "ltr")
    assert first.evaluate(_OWN_TEXT) == ARABIC.split("\n\n")[0]


def test_without_claims_it_says_so(opened, ids: dict[str, str]) -> None:
    page = opened(f"/reports/{ids['quiet']}")
    expect(page.locator(".report-claims")).to_contain_text("found no claim")
    expect(page.locator(".about")).to_contain_text("likeness 0.94")


def test_a_failed_report_says_why_and_what_to_do(opened, ids: dict[str, str]) -> None:
    page = opened(f"/reports/{ids['broken']}")
    expect(page.locator(".note.warn")).to_contain_text("The rule `when` broke.")
    expect(page.locator(".note.warn")).to_contain_text("What to do: report it with the text")
    expect(page.locator(".report-text")).to_contain_text("This text broke a rule")


def test_a_long_report_lists_its_claims_in_parts(opened, ids: dict[str, str]) -> None:
    page = opened(f"/reports/{ids['long']}?part=2")
    assert page.locator(".report-text mark.m-evidence").count() == 230
    assert page.locator(".entry").count() == 100
    expect(page.locator(".entry").first.locator(".m-number")).to_have_text("101")
    number = page.locator(".report-text .m-number").nth(229)
    number.click()
    expect(page.locator(".entry:target .m-number")).to_have_text("230")


@pytest.mark.parametrize("part", ["0", "-1", "x", "99999999999", "²"])
def test_a_part_that_is_none_is_the_nearest(hard_site: Site, ids: dict[str, str], part: str) -> None:
    assert hard_site.browser().get(f"/reports/{ids['long']}?part={part}").status_code == 200


def test_json_has_text_and_claims(hard_site: Site, ids: dict[str, str]) -> None:
    found = hard_site.client().get(f"/reports/{ids['hostile']}.json").json()
    assert found["text"] == HOSTILE
    for claim in found["claims"]:
        words = claim["evidence"]
        assert found["text"][words["start"] : words["end"]] == words["text"]
    assert hard_site.client().get(f"/reports/{ids['hostile']}.txt").text == HOSTILE


def test_an_unknown_report_is_not_found(hard_site: Site) -> None:
    for ending in ("", ".json", ".txt"):
        assert hard_site.client().get(f"/reports/rep_0{ending}").status_code == 404
