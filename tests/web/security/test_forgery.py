"""Changes that a foreign page makes a browser ask for."""

from __future__ import annotations

import pytest

from tests.web.serving import Site, csrf, post

REPORT = {"text": "Drones hit a depot in Nyala on Monday, the army said."}


def code(answer) -> str:
    return answer.json()["error"]["code"]


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://attacker.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        # Another program on this machine: the same site by the standard, another origin.
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_foreign_origin_is_refused_even_with_the_token(local: Site, headers: dict[str, str]) -> None:
    browser = local.browser()
    token = csrf(browser)
    answer = browser.post("/api/v1/reports", json=REPORT, headers={"x-csrf-token": token, **headers})
    assert (answer.status_code, code(answer)) == (403, "forgery-refused")
    assert local.ledger.queue.recent() == ()


@pytest.mark.parametrize("token", ["", "0" * 64, "ä"])
def test_without_its_token_a_browser_changes_nothing(local: Site, token: str) -> None:
    browser = local.browser()
    csrf(browser)
    for sent in ({"data": {**REPORT, "csrf": token}}, {"files": {"file": b"x"}, "data": {"csrf": token}}):
        answer = browser.post("/api/v1/reports", headers={"origin": local.address}, **sent)
        assert (answer.status_code, code(answer)) == (403, "forgery-refused")


def test_the_token_of_another_session_is_worth_nothing(guarded: Site) -> None:
    theirs = csrf(guarded.browser())
    browser = guarded.signed_in("a-reviewer")
    answer = browser.post("/api/v1/jobs/none/cancel", headers={"x-csrf-token": theirs})
    assert (answer.status_code, code(answer)) == (403, "forgery-refused")
    answer = browser.post("/api/v1/jobs/none/cancel", headers={"x-csrf-token": csrf(browser, "/account")})
    assert (answer.status_code, code(answer)) == (404, "job-unknown")


def test_a_page_of_ours_and_a_program_may_ask(local: Site) -> None:
    assert post(local.browser(), "/logout").status_code == 303
    assert code(local.client().post("/api/v1/jobs/none/cancel")) == "job-unknown"
