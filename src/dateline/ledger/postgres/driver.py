"""The driver, which only those install who keep a ledger on a server."""

from __future__ import annotations

import re
from importlib import import_module

import sqlalchemy as sa

from dateline.errors import FeatureMissing, LedgerUnreachable
from dateline.ledger.address import parts_of

_HOST = re.compile(r"(?:\[(?P<six>[^\]]+)\]|(?P<host>[^:\[\]]*))(?::(?P<port>[0-9]{0,5}))?")


def server_url(address: str) -> sa.URL:
    """Returns the address as SQLAlchemy takes it; raises FeatureMissing, and LedgerUnreachable for no URL.

    What a URL leaves out (host, user, password, how to encrypt) is libpq's to find: `PGHOST`, `PGUSER`,
    `PGPASSWORD`, `~/.pgpass`, `PGSSLMODE`.
    """
    need_driver()
    server = parts_of(address)
    query: dict[str, str | tuple[str, ...]] = {}
    for key, _ in server.query:
        values = tuple(value for name, value in server.query if name == key)
        query[key] = values if len(values) > 1 else values[0]
    host = server.host
    is_listed = "," in host or host.startswith("/")
    if is_listed:
        # Several hosts, of which libpq takes the first that answers, or the folder of a socket.
        query |= _listed(host)
    host, port = ("", None) if is_listed else _host_and_port(host)
    return sa.URL.create(
        "postgresql+psycopg",
        username=server.user or None,
        password=server.password,
        host=host or None,
        port=port,
        database=server.database or None,
        query=query,
    )


def _listed(hosts: str) -> dict[str, str]:
    each = [_host_and_port(one) for one in hosts.split(",")]
    listed = {"host": ",".join(host for host, _ in each)}
    if any(port for _, port in each):
        listed["port"] = ",".join(str(port or "") for _, port in each)
    return listed


def _host_and_port(given: str) -> tuple[str, int | None]:
    """Parts them at the colon; an address of IPv6 stands in brackets."""
    found = _HOST.fullmatch(given)
    if found is None:
        raise LedgerUnreachable(
            "The address of the ledger names no host of a server.",
            expected="HOST, HOST:PORT or [ADDRESS]:PORT, as in postgresql://USER@HOST:PORT/DATABASE",
            cure="write a special character of a user or password as %XX, for example @ as %40",
        )
    return found["six"] or found["host"], int(found["port"]) if found["port"] else None


def need_driver() -> None:
    """Raises FeatureMissing where psycopg is not installed."""
    try:
        import_module("psycopg")
    except ImportError as error:
        raise FeatureMissing(
            f"A ledger on a PostgreSQL server needs the package psycopg, which cannot be loaded: {error}.",
            expected="the extra `postgres` of Dateline",
            cure='pip install "dateline[postgres]"',
        ) from error
