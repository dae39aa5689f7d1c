"""What the driver is given for an address."""

from __future__ import annotations

import pytest

from dateline.ledger.postgres.driver import server_url

pytest.importorskip("psycopg")


@pytest.mark.parametrize(
    ("given", "host", "port", "query"),
    [
        ("postgresql://h:5433/war", "h", 5433, {}),
        ("postgresql://[::1]:5433/war", "::1", 5433, {}),
        ("postgresql:///war?host=/run/pg", None, None, {"host": "/run/pg"}),
        ("postgresql://%2Frun%2Fpg/war", None, None, {"host": "/run/pg"}),
        ("postgresql://a:1,b:2/war", None, None, {"host": "a,b", "port": "1,2"}),
        ("postgresql:///war?host=a&host=b", None, None, {"host": ("a", "b")}),
    ],
)
def test_hosts_and_sockets(given, host, port, query):
    url = server_url(given)
    assert (url.host, url.port, dict(url.query), url.database) == (host, port, query, "war")
