"""Every error in one shape: as JSON for programs, as a page for people, never with a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import errors
from dateline.web import faults, refusals
from tests.web.serving import Site, add_account, post, site

SECRET = "a path such as /home/ana/dateline.db"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with site(tmp_path_factory.mktemp("faults") / "ledger.db") as opened:

        def broken(n: int = 0) -> None:
            raise RuntimeError(SECRET, n)

        opened.app.add_api_route("/broken", broken)
        yield opened


CASES = [
    ("GET", "/api/v1/claims/clm_none", 404, "claim-unknown"),
    ("GET", "/nowhere", 404, "page-unknown"),
    ("GET", "/static/nothing.css", 404, "page-unknown"),
    ("PUT", "/claims", 405, "method-refused"),
    ("GET", "/claims?bbox=here", 400, "filter-unreadable"),
    ("GET", "/api/v1/jobs?limit=many", 422, "request-malformed"),
    ("GET", "/broken?n=x", 422, "request-malformed"),
    ("GET", "/broken", 500, "program-failed"),
]


@pytest.mark.parametrize(("method", "path", "status", "code"), CASES)
def test_programs_get_the_one_shape(served: Site, method: str, path: str, status: int, code: str) -> None:
    answer = served.client().request(method, path)
    assert answer.status_code == status
    error = answer.json()["error"]
    assert (set(error), error["code"]) == ({"code", "found", "expected", "cure"}, code)
    assert SECRET not in answer.text
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize(("method", "path", "status", "code"), CASES)
def test_people_get_a_page(served: Site, method: str, path: str, status: int, code: str) -> None:
    answer = served.browser().request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("application/json" if "/api/" in path else "text/html")
    assert SECRET not in answer.text
    assert "Traceback" not in answer.text
    assert code != "program-failed" or "Something broke in Dateline itself" in answer.text


def test_markup_in_an_address_is_text(served: Site) -> None:
    page = served.browser().get("/<script>alert(1)</script>").text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_too_many_tries_say_when_to_come_back(tmp_path: Path) -> None:
    with site(tmp_path / "ledger.db") as opened:
        add_account(opened.ledger, "ana", "admin")
        browser = opened.browser()
        for _ in range(10):
            post(browser, "/login", name="ana", password="a guess of mine")
        refused = post(browser, "/login", name="ana", password="a guess of mine")
        assert refused.status_code == 429
        assert refused.headers["retry-after"].isdecimal()
        assert "try again in" in refused.text


def test_every_refusal_has_a_status_of_its_own_kind() -> None:
    on_start = {"AccountsNeeded", "PortTaken", "ReaderStopped", "ProgramFailed"}
    ours = [
        kind for kind in vars(refusals).values()
        if isinstance(kind, type) and issubclass(kind, errors.WebError) and kind is not errors.WebError
    ]  # fmt: skip
    listed = {kind for kind, _ in faults.STATUSES}
    assert {kind.__name__ for kind in ours} - {kind.__name__ for kind in listed} == on_start
    codes = [kind.code for kind in ours]
    assert len(set(codes)) == len(codes)
    assert all(kind.__name__ in (refusals.__doc__ or "") for kind in ours)
