"""FEEDS.toml: which feeds are watched.

[[feed]]
url = "https://news.example/rss.xml"
outlet = "Nile Wire"          # else the feed's own title
outlet_country = "SD"         # two or three letters
interval = "30m"              # s, m, h or d; 30 minutes where it is not said
read = "page"                 # the linked page (the entry's text where that fails), or only "entry"
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import FeedsError
from dateline.reports.countries import alpha3

# News feeds say in their ttl, where they do, between 15 and 60 minutes.
USUAL_INTERVAL = 1800.0
# Less than a minute is no polling but an attack.
_SHORTEST_INTERVAL = 60.0
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_KEYS = frozenset(["url", "outlet", "outlet_country", "interval", "read"])


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is watched; `interval` in seconds; `pages` says to read the linked pages."""

    url: str
    outlet: str | None = None
    outlet_country: str | None = None
    interval: float = USUAL_INTERVAL
    pages: bool = True


def load_feeds(path: Path) -> tuple[Feed, ...]:
    """Returns the feeds of a FEEDS.toml; raises FeedsError, which names the feed and the key."""
    try:
        value = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise FeedsError(
            f"{path} cannot be read: {error}.", expected='TOML with [[feed]] and url = "..."'
        ) from error
    rows = value.get("feed")
    if not isinstance(rows, list) or not rows:
        raise FeedsError(f"{path} names no feed.", expected='[[feed]] and url = "..."')
    feeds = tuple(_feed(row, f"Feed {n} of {path}") for n, row in enumerate(rows, 1))
    twice = sorted({feed.url for feed in feeds if sum(f.url == feed.url for f in feeds) > 1})
    if twice:
        raise FeedsError(f"{path} names {twice[0]} twice.", expected="each feed once")
    return feeds


def _feed(row: Any, name: str) -> Feed:
    if not isinstance(row, dict) or not str(row.get("url", "")).startswith(("http://", "https://")):
        raise FeedsError(f"{name} has no address.", expected='url = "https://..."')
    if unknown := sorted(set(row) - _KEYS):
        raise FeedsError(f"{name} has the key {unknown[0]!r}.", expected=", ".join(sorted(_KEYS)))
    if row.get("read", "page") not in ("page", "entry"):
        raise FeedsError(f"{name} reads {row['read']!r}.", expected='read = "page" or read = "entry"')
    return Feed(
        url=row["url"],
        outlet=str(row["outlet"]) if row.get("outlet") else None,
        outlet_country=_country(row.get("outlet_country"), name),
        interval=_interval(row.get("interval"), name),
        pages=row.get("read", "page") == "page",
    )


def _country(written: Any, name: str) -> str | None:
    if written is None:
        return None
    code = alpha3(written) if isinstance(written, str) else None
    if code is None:
        raise FeedsError(f"{name} has the country {written!r}.", expected="a code such as SD or SDN")
    return code


def _interval(written: Any, name: str) -> float:
    if written is None:
        return USUAL_INTERVAL
    match = re.fullmatch(r"(\d{1,6})\s*([smhd]?)", str(written))
    seconds = int(match[1]) * _UNITS[match[2] or "s"] if match else 0
    if seconds < _SHORTEST_INTERVAL:
        raise FeedsError(
            f"{name} has the interval {written!r}.",
            expected=f'"30m", "2h", or seconds, at least {_SHORTEST_INTERVAL:.0f}',
        )
    return float(seconds)
