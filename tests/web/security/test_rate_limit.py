"""Guessing passwords."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.web.refusals import TooManyTries
from dateline.web.security.rate_limit import PER_ADDRESS, PER_NAME, WINDOW, RateLimit
from tests.web.serving import PASSWORD, add_account, csrf, site

# Requests after the last one that is tried.
BEYOND = 90


def test_wrong_passwords_beyond_the_limit_are_not_tried(tmp_path: Path) -> None:
    with site(tmp_path / "ledger.db") as served:
        add_account(served.ledger, "target", "admin")
        browser = served.browser()
        token = csrf(browser)
        answers = [
            browser.post("/login", data={"csrf": token, "name": "target", "password": f"guess {n}"})
            for n in range(PER_NAME + BEYOND)
        ]
        assert [a.status_code for a in answers] == [403] * PER_NAME + [429] * BEYOND
        assert 0 < int(answers[-1].headers["retry-after"]) <= WINDOW
        # Not even the right one: else a guesser would know it by its answer.
        right = browser.post("/login", data={"csrf": token, "name": "target", "password": PASSWORD})
        assert right.status_code == 429


def test_an_address_that_tries_many_names_is_slowed_too() -> None:
    limit = RateLimit()
    for n in range(PER_ADDRESS):
        limit.check(name=f"name {n}", address="203.0.113.9")
        limit.fail(name=f"name {n}", address="203.0.113.9")
    with pytest.raises(TooManyTries):
        limit.check(name="another", address="203.0.113.9")
    limit.check(name="another", address="203.0.113.10")


def test_a_window_passes_and_the_right_password_forgives_its_name() -> None:
    now = [0.0]
    limit = RateLimit(clock=lambda: now[0])
    for _ in range(PER_NAME):
        limit.fail(name="ana", address="a")
    with pytest.raises(TooManyTries) as caught:
        limit.check(name="ana", address="b")
    assert caught.value.wait == WINDOW
    limit.forgive(name="ana")
    limit.check(name="ana", address="b")
    for _ in range(PER_NAME):
        limit.fail(name="ana", address="a")
    now[0] = WINDOW + 1
    limit.check(name="ana", address="a")


def test_memory_is_bounded() -> None:
    limit = RateLimit()
    for n in range(30_000):
        limit.fail(name=f"name {n}", address=f"address {n}")
    assert len(limit) <= 10_000
