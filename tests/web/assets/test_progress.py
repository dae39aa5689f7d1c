from __future__ import annotations

from playwright.sync_api import expect

from tests.web.assets.conftest import Open


def test_rows_follow_the_reading(open_page: Open) -> None:
    page = open_page("/reading")
    expect(page.locator("[data-message]")).to_have_text("done")
    expect(page.locator("[data-totals]")).to_have_text("1 report read, 1 claim, 2 failed")
    read, failed, new = (page.locator(f"[data-report='{number}']") for number in (1, 2, 3))
    expect(read.locator("[data-field=state]")).to_have_text("1 claim")
    expect(read.get_by_role("link")).to_have_attribute("href", "/reports/rep_a")
    expect(failed).to_have_attribute("data-state", "failed")
    expect(failed.locator("[data-field=why]")).to_have_text(
        "The PDF holds no text. Expected: text. What to do: recognise its text. Kept: its address."
    )
    expect(new.locator("[data-field=title]")).to_have_text("A third report")
    expect(page.locator("progress")).to_have_attribute("value", "3")
    expect(page.locator("[data-until-ended]")).to_be_hidden()
    expect(page.locator("[data-when-ended]")).to_be_visible()


def test_claims_are_text_never_markup(open_page: Open) -> None:
    page = open_page("/reading")
    expect(page.locator("[data-claims] a")).to_have_text("<b>shelling</b> near Orikhiv")
    expect(page.locator("[data-claims] q")).to_have_text("<i>shells</i> hit")
    expect(page.locator("[data-claims] b, [data-claims] i")).to_have_count(0)
    expect(page.locator("[data-no-claims]")).to_have_count(0)
