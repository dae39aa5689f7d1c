"""A whole review by keys, with undo, in a real browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from dateline.reviews import Decision
from tests.web.serving import Site

# Another claim, or the page without one, on a page that hears keys: a list that runs dry is loaded anew.
_NEXT = """before => {
    const desk = document.querySelector('[data-island="review"]');
    const heard = !desk || desk.dataset.ready === "true";
    return heard && document.querySelector("[data-card]")?.dataset.card !== before;
}"""


def shown(desk: Page) -> str:
    return desk.locator("[data-card]").get_attribute("data-card") or ""


def queue(desk: Page) -> list[str]:
    rows = desk.locator("[data-queue] [data-claim]")
    return [row.get_attribute("data-claim") or "" for row in rows.all()]


def press(desk: Page, key: str, then: str) -> None:
    """Presses a key and waits until a claim is shown."""
    desk.keyboard.press(key)
    expect(desk.locator("[data-card]")).to_have_attribute("data-card", then)


def filed(served: Site) -> list[tuple[str, str | None]]:
    return [(review.verb, review.claim) for review in served.ledger.reviews.of()]


def test_claims_are_decided_by_one_key_each_and_taken_back(desk: Page, served: Site) -> None:
    first, second, third, fourth, *_ = queue(desk)
    assert shown(desk) == first
    press(desk, "a", second)
    press(desk, "r", third)
    press(desk, "s", fourth)
    number = served.ledger.reviews.progress().all
    expect(desk.locator("[data-progress-words]")).to_have_text(f"2 of {number} reviewed")
    expect(desk.locator("[data-progress-states]")).to_have_text("1 accepted, 0 corrected, 1 rejected")
    press(desk, "u", third)
    expect(desk.locator("[data-progress-words]")).to_have_text(f"2 of {number} reviewed")
    press(desk, "Control+z", second)
    expect(desk.locator("[data-progress-words]")).to_have_text(f"1 of {number} reviewed")
    expect(desk.locator("[data-toast-words]")).to_contain_text("Undone")
    assert filed(served) == [
        ("accept", first), ("reject", second), ("skip", third), ("undo", third), ("undo", second),
    ]  # fmt: skip
    states = {claim: served.ledger.reviews.claim(claim).reviewed.state for claim in (first, second, third)}
    assert states == {first: "accepted", second: "unreviewed", third: "unreviewed"}


def test_walking_decides_nothing_and_the_sentence_stays_in_view(desk: Page, served: Site) -> None:
    _, second, third, *_ = queue(desk)
    press(desk, "j", second)
    press(desk, "j", third)
    press(desk, "k", second)
    assert f"claim={second}" in desk.url
    assert filed(served) == []
    desk.mouse.wheel(0, 900)
    expect(desk.locator(".review-text")).to_be_in_viewport()
    expect(desk.locator(".review-text mark").first).to_be_visible()


def test_keys_rest_while_a_field_is_written_in_and_with_modifiers(desk: Page, served: Site) -> None:
    first = shown(desk)
    desk.locator('.decide input[name="why"]').fill("")
    desk.locator('.decide input[name="why"]').press_sequentially("areas")
    desk.locator("h1").click()
    for key in ("Alt+a", "Control+Shift+a"):
        desk.keyboard.press(key)
    assert shown(desk) == first
    assert filed(served) == []


def test_keys_can_be_switched_off_and_the_browser_remembers(desk: Page, served: Site) -> None:
    expect(desk.locator('.decide [data-key="a"] kbd')).to_be_visible()
    desk.get_by_role("checkbox", name="Keys").uncheck()
    expect(desk.locator('.decide [data-key="a"] kbd')).to_be_hidden()
    desk.reload()
    desk.wait_for_selector("[data-ready]")
    first = shown(desk)
    desk.locator("h1").click()
    desk.keyboard.press("a")
    desk.keyboard.press("j")
    assert shown(desk) == first
    assert filed(served) == []


def test_a_field_is_edited_and_saved_by_keys(desk: Page, served: Site) -> None:
    first = shown(desk)
    before = served.ledger.claim(first)[0]["type"]
    desk.keyboard.press("e")
    expect(desk.locator("#set-type")).to_be_focused()
    desk.locator("#set-type").select_option("protest" if before != "protest" else "riot")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator(".review-field.set")).to_contain_text("the reader had")
    assert served.ledger.claim(first)[0]["type"] != before
    assert shown(desk) == first


def test_help_lists_the_keys_and_search_is_a_key_away(desk: Page) -> None:
    desk.keyboard.press("?")
    expect(desk.locator("dialog[open]")).to_contain_text("undo your last decision")
    desk.keyboard.press("Escape")
    expect(desk.locator("dialog[open]")).to_have_count(0)
    desk.keyboard.press("Control+k")
    expect(desk.locator('.filters [name="q"]')).to_be_focused()


def test_the_report_is_a_key_away(desk: Page) -> None:
    first = shown(desk)
    desk.keyboard.press("o")
    desk.wait_for_url("**/reports/**")
    assert desk.url.endswith(f"#{first}")


def test_a_decision_that_is_refused_is_said_and_the_claim_comes_back(desk: Page, served: Site) -> None:
    first = shown(desk)
    desk.route("**/api/v1/claims/*/reviews", lambda route: route.fulfill(body="{"))
    desk.keyboard.press("a")
    expect(desk.locator("[data-toast].failed")).to_contain_text("Not filed")
    expect(desk.locator("[data-card]")).to_have_attribute("data-card", first)
    assert filed(served) == []


def test_a_key_on_what_another_decided_meanwhile_shows_both_decisions(desk: Page, served: Site) -> None:
    first = shown(desk)
    served.ledger.reviews.make(Decision("reject", claim=first, why="a drill"), reviewer="amal")
    desk.locator('.decide input[name="why"]').fill("seen on film")
    desk.locator('.decide [data-key="a"]').click()
    expect(desk.locator("[data-conflict]")).to_contain_text("a drill")
    expect(desk.locator("[data-toast].failed")).to_contain_text("Not filed")
    assert filed(served) == [("reject", first)]
    desk.keyboard.press("a")
    expect(desk.locator('[data-conflict] input[name="why"]')).to_have_value("seen on film")
    desk.get_by_role("button", name="File mine all the same").click()
    desk.wait_for_url("**/review?done=accept")
    assert filed(served) == [("reject", first), ("accept", first)]


def test_an_undo_of_what_others_decided_upon_leads_to_the_choice(desk: Page, served: Site) -> None:
    first, second, *_ = queue(desk)
    with desk.expect_response("**/api/v1/claims/*/reviews"):
        press(desk, "a", second)
    served.ledger.reviews.make(Decision("reject", claim=first, why="a drill"), reviewer="amal")
    desk.keyboard.press("u")
    expect(desk.locator("[data-conflict]")).to_contain_text("a drill")
    assert filed(served) == [("accept", first), ("reject", first)]
    desk.get_by_role("button", name="File mine all the same").click()
    desk.wait_for_url("**/review?*done=undo*")
    assert filed(served)[-1] == ("undo", first)
    assert served.ledger.reviews.claim(first).reviewed.state == "rejected"


def test_the_whole_queue_to_its_end(desk: Page, served: Site) -> None:
    number = served.ledger.reviews.progress().all
    for _ in range(number):
        before = shown(desk)
        desk.keyboard.press("a")
        desk.wait_for_function(_NEXT, arg=before)
    expect(desk.locator(".empty h2")).to_have_text("Everything here is reviewed")
    assert served.ledger.reviews.progress().accepted == number
