"""Accounts kept on pages."""

from __future__ import annotations

import re
from pathlib import Path

from tests.web.serving import PASSWORD, Site, post, site

ACCOUNTS = "/admin/accounts"


def test_from_nobody_to_a_newsroom(tmp_path: Path) -> None:
    with site(tmp_path / "ledger.db") as served:
        here = served.browser()
        assert "no accounts" in here.get("/account").text.lower()
        refused = post(here, f"{ACCOUNTS}/add", name="ana", role="reader", password=PASSWORD)
        assert refused.status_code == 422
        assert post(here, f"{ACCOUNTS}/add", name="Ana", role="admin", password=PASSWORD).status_code == 303
        # From now on everybody signs in, whoever sits at the machine too.
        assert here.get("/claims").status_code == 303
        admin = served.signed_in("ANA")
        assert (
            post(admin, f"{ACCOUNTS}/add", name="bo", role="reviewer", password=PASSWORD).status_code == 303
        )
        assert [(a.name, a.role) for a in served.ledger.accounts.all()] == [
            ("ana", "admin"),
            ("bo", "reviewer"),
        ]
        token = make_token_page(served, "bo")
        program = served.client(authorization=f"Bearer {token}")
        assert program.get("/api/v1/jobs").status_code == 200
        assert post(admin, f"{ACCOUNTS}/role", name="bo", role="reader").status_code == 303
        assert program.get("/api/v1/jobs").status_code == 403
        assert post(admin, f"{ACCOUNTS}/remove", name="bo").status_code == 303
        assert program.get("/claims").status_code == 401


def make_token_page(served: Site, name: str) -> str:
    page = post(served.signed_in(name), "/account/tokens", purpose="<b>nightly</b>")
    assert "<b>nightly" not in page.text
    assert page.text.count("dateline_") == 1
    found = re.search(r"dateline_[\w-]+", page.text)
    assert found
    return found[0]


def test_an_admin_cannot_saw_off_the_own_branch(guarded: Site) -> None:
    admin = guarded.signed_in("a-admin")
    for path, fields in (("role", {"role": "reader"}), ("remove", {})):
        assert post(admin, f"{ACCOUNTS}/{path}", name="A-Admin", **fields).status_code == 422
    assert guarded.ledger.accounts.find("a-admin") is not None


def test_names_that_stand_for_nobody_are_refused(guarded: Site) -> None:
    admin = guarded.signed_in("a-admin")
    for name in ("local", "PUBLIC", "a", "x" * 61, "two words", "<script>"):
        answer = post(admin, f"{ACCOUNTS}/add", name=name, role="reader", password=PASSWORD)
        assert answer.status_code == 422, name
        assert "<script>" not in answer.text
    assert (
        post(admin, f"{ACCOUNTS}/add", name="a-reader", role="reader", password=PASSWORD).status_code == 409
    )
