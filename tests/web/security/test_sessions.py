"""Cookies: forged, old, planted, ended."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from dateline.web.security.secret import secret_beside
from dateline.web.security.sessions import COOKIE, Sessions, fresh
from tests.web.serving import Site, add_account, csrf, post

KEY = "k" * 64


def test_a_cookie_gives_its_session_back_and_only_with_its_key() -> None:
    sessions = Sessions(KEY, seconds=60)
    session = fresh().signed_in(7, 2)
    assert sessions.read(sessions.write(session)) == session
    assert Sessions("x" * 64, seconds=60).read(sessions.write(session)) is None


@pytest.mark.parametrize("change", [lambda c: c[:-1], lambda c: "x" + c, lambda _: "", lambda c: c + ".a"])
def test_a_cookie_that_was_changed_is_none(change) -> None:
    sessions = Sessions(KEY, seconds=60)
    assert sessions.read(change(sessions.write(fresh()))) is None


def test_a_cookie_grows_too_old() -> None:
    assert Sessions(KEY, seconds=-1).read(Sessions(KEY, seconds=60).write(fresh())) is None


def test_the_key_is_for_this_user_only_and_stays(tmp_path: Path) -> None:
    key = secret_beside(tmp_path / "ledger.db")
    assert len(key) == 64
    assert stat.S_IMODE((tmp_path / "ledger.db.secret").stat().st_mode) == 0o600
    assert secret_beside(tmp_path / "ledger.db") == key


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(guarded: Site) -> None:
    header = guarded.browser().get("/login").headers["set-cookie"]
    assert "HttpOnly" in header
    assert "SameSite=Lax" in header
    assert "set-cookie" not in guarded.client().get("/api/v1/jobs").headers


def test_signing_in_makes_another_session(guarded: Site) -> None:
    browser = guarded.browser()
    planted = csrf(browser)
    post(browser, "/login", name="a-reader", password="the river bends twice")
    assert csrf(browser, "/account") != planted


def test_a_new_password_or_role_ends_all_other_sessions(guarded: Site) -> None:
    add_account(guarded.ledger, "ending", "reader")
    here, there = guarded.signed_in("ending"), guarded.signed_in("ending")
    answer = post(here, "/account/password", old="the river bends twice", new="and twice again it bends")
    assert answer.status_code == 303
    assert here.get("/account").status_code == 200
    assert there.get("/account").status_code == 303
    guarded.ledger.accounts.set_role("ending", "reviewer")
    assert here.get("/account").status_code == 303


def test_signing_out_ends_it_and_the_removed_come_in_no_more(guarded: Site) -> None:
    add_account(guarded.ledger, "leaving", "reader")
    browser = guarded.signed_in("leaving")
    assert post(browser, "/logout").headers["location"] == "/login"
    assert browser.get("/account").status_code == 303
    browser = guarded.signed_in("leaving")
    guarded.ledger.accounts.remove("leaving")
    assert browser.get("/account").status_code == 303
    assert (
        post(guarded.browser(), "/login", name="leaving", password="the river bends twice").status_code == 403
    )


def test_a_forged_cookie_is_nobody(guarded: Site) -> None:
    browser = guarded.browser()
    browser.cookies.set(COOKIE, Sessions("guessed" * 9, seconds=60).write(fresh().signed_in(1, 1)))
    assert browser.get("/account").headers["location"].startswith("/login?next=%2Faccount")
