"""Names under which a foreign page could reach this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.web import Settings
from dateline.web.refusals import HostRefused
from dateline.web.security.hosts import check_host
from tests.web.serving import Site

LOOPBACK = Settings(Path("x.db"))
PROXIED = Settings(Path("x.db"), names=("dateline.example.org",))


@pytest.mark.parametrize(
    "host", ["attacker.example", "localhost.attacker.example", "127.0.0.1.nip.example:80", "", "[::2]:8750"]
)
def test_a_foreign_name_is_refused(local: Site, host: str) -> None:
    answer = local.client(host=host).get("/claims")
    assert answer.status_code == 421
    assert answer.json()["error"]["code"] == "host-refused"


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:1", "127.0.0.1:8750", "[::1]", "[::1]:8750", "localhost."]
)
def test_names_of_this_machine_are_taken(host: str) -> None:
    check_host(host, LOOPBACK)
    check_host(host, PROXIED)


def test_a_name_that_was_announced_is_taken() -> None:
    check_host("Dateline.example.org", PROXIED)
    with pytest.raises(HostRefused):
        check_host("other.example.org", PROXIED)


def test_who_comes_through_a_proxy_is_not_at_this_machine(local: Site) -> None:
    assert local.client().get("/api/v1/jobs").status_code == 200
    assert local.client(**{"x-forwarded-for": "203.0.113.9"}).get("/api/v1/jobs").status_code == 401
