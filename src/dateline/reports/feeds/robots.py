"""Which addresses a site lets be fetched, and how fast (robots.txt, RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from dateline.errors import SourceError, SourceRefused
from dateline.reports.fetch import AGENT, fetch_newer

_NAME = AGENT.partition("/")[0]
# RFC 9309: half a megabyte must be read (more is taken as a failure), an answer may be kept for a day.
_LARGEST = 500_000
_KEPT = 86_400.0
# Between two requests to one site where its robots.txt says nothing; and the longest that is waited.
_USUAL_DELAY, _LONGEST_DELAY = 1.0, 60.0


class Robots:
    """The rules of the sites that were asked, each fetched once a day."""

    def __init__(self, *, clock: Callable[[], float], allow_private: bool = False) -> None:
        self._clock = clock
        self._allow_private = allow_private
        self._sites: dict[str, tuple[float, Any]] = {}

    def check(self, address: str) -> None:
        """Raises SourceRefused where the site does not let the address be fetched."""
        rules = self._rules(address)
        if not rules.can_fetch(address, _NAME):
            raise SourceRefused(
                f"{address} may not be fetched: the site's robots.txt forbids it.",
                expected="an address open to programs",
                cure="open it in a browser, save it and add the file",
            )

    def delay(self, address: str) -> float:
        """Returns the seconds that the site wants between requests, at most a minute."""
        asked = self._rules(address).crawl_delay(_NAME)
        return min(max(float(asked or 0.0), _USUAL_DELAY), _LONGEST_DELAY)

    def _rules(self, address: str) -> Any:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        kept = self._sites.get(site)
        if kept is None or self._clock() - kept[0] > _KEPT:
            kept = (self._clock(), self._fetch(site))
            self._sites[site] = kept
        return kept[1]

    def _fetch(self, site: str) -> Any:
        """No robots.txt allows all; one that the server fails to give forbids all (RFC 9309, 2.3.1)."""
        from protego import Protego

        try:
            found = fetch_newer(f"{site}/robots.txt", allow_private=self._allow_private, most=_LARGEST)
            text = found.raw.data.decode("utf-8", errors="replace") if found.raw else ""
        except SourceError as error:
            allowed = error.status is not None and 400 <= error.status < 500 and error.status != 429
            text = "" if allowed else "User-agent: *\nDisallow: /"
        return Protego.parse(text)
