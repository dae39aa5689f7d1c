"""Where a ledger is: a file on this machine, or a database of a PostgreSQL server."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

# A path, or a URL of the form postgresql://USER@HOST/DATABASE.
Address = Path | str

_SERVER = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9.]+")
# Words of a URL's query that let somebody in.
_SECRETS = ("password", "sslpassword")


def address_of(given: Address) -> Address:
    """Returns the address that somebody gave as text: a URL stays one, all else is a path."""
    return given if is_server(given) else Path(given)


def is_server(address: Address) -> bool:
    """Says whether it is a database of a server."""
    return isinstance(address, str) and _SERVER.match(address) is not None


def shown(address: Address) -> str:
    """Returns the address as people may see it: without a password."""
    if isinstance(address, Path) or not is_server(address):
        return str(address)
    parts = urlsplit(address)
    entry, _, host = parts.netloc.rpartition("@")
    user = entry.partition(":")[0]
    query = urlencode([pair for pair in parse_qsl(parts.query) if pair[0].lower() not in _SECRETS])
    where = f"{user}@{host}" if user else host
    return f"postgresql://{where}{parts.path}" + (f"?{query}" if query else "")


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
    return folder / f"{_name(address)}{suffix}"


def _name(url: str) -> str:
    """A file name that tells databases apart, whoever signs in to them."""
    parts = urlsplit(url)
    host, database = parts.netloc.rpartition("@")[2], unquote(parts.path).strip("/")
    return "-".join(_UNSAFE.sub("_", part) for part in (host or "local", database or "default"))
