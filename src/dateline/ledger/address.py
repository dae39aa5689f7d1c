"""Where a ledger is: a file on this machine, or a database of a PostgreSQL server."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode

from dateline.errors import LedgerUnreachable

# A path, or a URL of the form postgresql://USER@HOST/DATABASE.
Address = Path | str

# Whatever driver it names: there is one.
_SERVER = re.compile(r"postgres(?:ql)?(?:\+\w+)?://", re.IGNORECASE)
# What else people write for a database: no file is meant, and it may hold a password.
_OTHER = re.compile(
    r"[a-z][a-z0-9+.-]+:/|\s*(?:host|hostaddr|port|user|password|dbname|service)\s*=", re.IGNORECASE
)
# Where one of / ? # @ stands in a password as it is, no two programs agree where the password ends.
_PARTS = re.compile(
    r"[^:]+://(?:(?P<user>[^:@/?#]*)(?::(?P<password>[^@/?#]*))?@)?"
    r"(?P<host>[^@/?#]*)(?:/(?P<database>[^@?#]*))?(?:\?(?P<query>[^@#]*))?"
)
_UNSAFE = re.compile(r"[^A-Za-z0-9.]+")
# Words of a URL's query that let somebody in.
_SECRETS = ("password", "sslpassword")


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """The parts of a URL, each without its %XX; `host` is with its port, and may be several with commas."""

    user: str
    password: str | None = field(repr=False)
    host: str
    database: str
    query: tuple[tuple[str, str], ...]


def address_of(given: str) -> Address:
    """Returns the address that somebody gave as text: a URL stays one, all else is a path.

    Raises LedgerUnreachable for the address of something else, which is not repeated: it may hold a password.
    """
    if is_server(given):
        return given
    if _OTHER.match(given):
        raise LedgerUnreachable(
            "The address of the ledger is neither a file nor a PostgreSQL database.",
            expected="a path, or postgresql://USER@HOST:PORT/DATABASE",
            cure="write it so in --ledger or $DATELINE_LEDGER; a file of such a name as ./NAME",
        )
    return Path(given)


def is_server(address: Address) -> bool:
    """Says whether it is a database of a server."""
    return isinstance(address, str) and _SERVER.match(address) is not None


def parts_of(url: str) -> ServerAddress:
    """Takes the address of a server apart; raises LedgerUnreachable, without a word of it, for no URL."""
    found = _PARTS.fullmatch(url)
    if found is None:
        raise LedgerUnreachable(
            "The address of the ledger is no address of a PostgreSQL database.",
            expected="postgresql://USER@HOST:PORT/DATABASE",
            cure="write a special character as %XX: of a password @ as %40, / as %2F, # as %23, ? as %3F",
        )
    secret = found["password"]
    return ServerAddress(
        user=unquote(found["user"] or ""),
        password=None if secret is None else unquote(secret),
        host=unquote(found["host"]),
        database=unquote(found["database"] or ""),
        query=tuple(parse_qsl(found["query"] or "", keep_blank_values=True)),
    )


def shown(address: Address) -> str:
    """Returns the address as people may see it: without a password."""
    if isinstance(address, Path) or not is_server(address):
        return str(address)
    found = _PARTS.fullmatch(address)
    if found is None:
        return "postgresql://"
    query = urlencode([pair for pair in parts_of(address).query if pair[0].lower() not in _SECRETS])
    where = f"{found['user']}@{found['host']}" if found["user"] else found["host"]
    path = "" if found["database"] is None else f"/{found['database']}"
    return f"postgresql://{where}{path}" + (f"?{query}" if query else "")


def beside(address: Address, suffix: str) -> Path:
    """Returns where a file or folder of this machine that belongs to the ledger lies.

    Beside a file, else under `$XDG_STATE_HOME/dateline` (`~/.local/state/dateline`), which is made.
    """
    if isinstance(address, Path) or not is_server(address):
        path = Path(address)
        return path.with_name(f"{path.name}{suffix}")
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    folder = Path(home) / "dateline"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / f"{_name(parts_of(address))}{suffix}"


def _name(server: ServerAddress) -> str:
    """A file name that tells databases apart, whoever signs in to them."""
    said = dict(server.query)
    host = server.host or "_".join(
        one for key in ("host", "port") if (one := said.get(key) or os.environ.get(f"PG{key.upper()}"))
    )
    database = server.database or said.get("dbname") or os.environ.get("PGDATABASE") or "default"
    plain = _UNSAFE.sub("_", database)
    # war-1 and war_1 are two ledgers.
    mark = "" if plain == database else f"-{hashlib.sha256(database.encode()).hexdigest()[:8]}"
    return f"{_UNSAFE.sub('_', host or 'local')}-{plain}{mark}"
