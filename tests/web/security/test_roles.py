"""Who may do what, over every address that the application has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from dateline.web.api.table import RESOURCES
from dateline.web.pages.login import safe
from dateline.web.pages.table import PAGES
from dateline.web.security.tokens import digest, make_token
from tests.stores import only_sqlite
from tests.web.serving import Site, csrf

OPEN = {"/login", "/logout"}
OWN = ("/login", "/logout", "/account")


def routes(method: str) -> list[str]:
    """The paths of all pages and resources that take the method, an x for each part that varies."""
    tables = [("", PAGES), ("/api/v1", RESOURCES)]
    paths = [
        prefix + route.path
        for prefix, routers in tables
        for router in routers
        for route in router.routes
        if isinstance(route, APIRoute) and method in route.methods
    ]
    assert len(paths) > 3
    return [re.sub(r"\{[^}]*\}", "x", path) for path in paths]


def test_nobody_gets_in_anywhere(guarded: Site) -> None:
    program, browser = guarded.client(), guarded.browser()
    for path in set(routes("GET")) - OPEN:
        answer = program.get(path)
        assert answer.status_code == (303 if "html" in answer.headers.get("content-type", "") else 401), path
        assert browser.get(path).status_code in (303, 401), path
    for path in set(routes("POST")) - OPEN:
        assert program.post(path).status_code == 401, path
    assert program.get("/openapi.json").status_code == 401


def test_a_reader_changes_nothing_but_the_own_account(guarded: Site) -> None:
    browser = guarded.signed_in("a-reader")
    token = csrf(browser, "/account")
    for path in routes("POST"):
        if not path.startswith(OWN):
            answer = browser.post(path, headers={"x-csrf-token": token, "accept": "*/*"})
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "role-too-low"), path


@pytest.mark.parametrize(("name", "status"), [("a-reader", 403), ("a-reviewer", 403), ("a-admin", 200)])
def test_accounts_are_for_admins(guarded: Site, name: str, status: int) -> None:
    assert guarded.signed_in(name).get("/admin/accounts").status_code == status


def test_a_token_stands_for_its_account_until_it_is_removed(guarded: Site) -> None:
    token = make_token()
    guarded.ledger.accounts.add_token("a-reviewer", digest=digest(token), purpose="test")
    program = guarded.client(authorization=f"Bearer {token}")
    assert program.get("/api/v1/jobs").status_code == 200
    assert program.get("/admin/accounts").status_code == 403
    # A browser's headers take nothing from it: no browser adds such a token by itself.
    answer = program.post("/api/v1/jobs/x/cancel", headers={"accept-language": "en"})
    assert answer.json()["error"]["code"] == "job-unknown"
    guarded.ledger.accounts.remove_token("a-reviewer", guarded.ledger.accounts.tokens("a-reviewer")[-1].n)
    assert program.get("/api/v1/jobs").status_code == 401


def test_a_token_that_nobody_has_is_refused_everywhere_but_at_the_door(guarded: Site, public: Site) -> None:
    for site in (guarded, public):
        assert site.client(authorization="Bearer dateline_guess").get("/claims").status_code == 401


@only_sqlite
def test_tokens_are_not_kept(guarded: Site) -> None:
    token = make_token()
    guarded.ledger.accounts.add_token("a-reader", digest=digest(token), purpose="test")
    kept = b"".join(p.read_bytes() for p in Path(guarded.where).parent.glob("ledger.db*"))
    assert digest(token).encode() in kept
    assert token.encode() not in kept


@pytest.mark.parametrize(
    "address",
    ["https://attacker.example", "//attacker.example", "/\\attacker.example", "javascript:x", "/a\r\nb"],
)
def test_signing_in_leads_to_pages_of_ours_only(address: str) -> None:
    assert safe(address) == "/"
    assert safe("/claims?q=a&page=2") == "/claims?q=a&page=2"
