"""Asks feeds that are due for what is new, and hands on each new report once."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from dateline.errors import DatelineError, SourceBusy, SourceError
from dateline.model import Report
from dateline.reports.assemble import assemble
from dateline.reports.failure import Failure
from dateline.reports.feeds.listing import Feed
from dateline.reports.feeds.robots import Robots
from dateline.reports.feeds.state import FeedState, State
from dateline.reports.fetch import Fetched, Validators, fetch_newer
from dateline.reports.formats import feed as feed_format
from dateline.reports.formats.table import read_raw
from dateline.reports.raw import Draft

# A feed that fails is asked half as often each time, and at least once a day.
_LONGEST_WAIT = 86_400.0


class Poller:
    """Polls feeds; `clock` gives seconds since 1970 and `pause` waits for seconds."""

    def __init__(
        self,
        feeds: Sequence[Feed],
        state: State,
        *,
        clock: Callable[[], float] = time.time,
        pause: Callable[[float], None] = time.sleep,
        allow_private: bool = False,
        any_language: bool = False,
    ) -> None:
        self.feeds = tuple(feeds)
        self.state = state
        self._clock = clock
        self._pause = pause
        self._allow_private = allow_private
        self._any_language = any_language
        self._robots = Robots(clock=clock, allow_private=allow_private)
        self._asked: dict[str, float] = {}

    def wait(self) -> float:
        """Returns the seconds until the next feed is due."""
        return max(0.0, min(self.state.of(feed.url).due for feed in self.feeds) - self._clock())

    def poll(self) -> Iterator[Report | Failure]:
        """Polls each feed that is due once; yields its new reports, and a failure for what gave none.

        An entry counts as handed on only when the next one is asked for: whoever stores a report before
        asking on loses none, wherever the run is broken off.
        """
        for feed in self.feeds:
            if self.state.of(feed.url).due <= self._clock():
                try:
                    yield from self._poll(feed)
                finally:
                    self.state.save()

    def _poll(self, feed: Feed) -> Iterator[Report | Failure]:
        state = self.state.of(feed.url)
        try:
            answer = self._fetch(feed.url, state.validators)
            entries = list(feed_format.read(answer.raw)) if answer.raw else []
        except DatelineError as error:
            self.state.put(feed.url, self._put_off(feed, state, error))
            yield Failure(feed.url, error)
            return
        yield from self._hand_on(feed, entries)
        after = self.state.of(feed.url)
        due = self._clock() + feed.interval
        etag, modified = answer.validators.etag, answer.validators.last_modified
        self.state.put(feed.url, replace(after, etag=etag, last_modified=modified, due=due, failures=0))

    def _hand_on(self, feed: Feed, entries: list[Draft | SourceError]) -> Iterator[Report | Failure]:
        seen = set(self.state.of(feed.url).seen)
        for entry in entries:
            if isinstance(entry, SourceError):
                yield Failure(feed.url, entry)
                continue
            key = entry.address or hashlib.sha256(entry.data).hexdigest()
            if key in seen:
                continue
            draft = self._page(entry) if feed.pages and entry.address else entry
            yield assemble(
                draft,
                entry.origin,
                outlet=feed.outlet,
                outlet_country=feed.outlet_country,
                any_language=self._any_language,
            )
            seen.add(key)
            self.state.put(feed.url, self.state.of(feed.url).with_seen(key))

    def _page(self, entry: Draft) -> Draft:
        """The linked page with the entry's own date; the entry itself where the page gives no more."""
        try:
            raw = self._fetch(entry.address, None).raw
            page = next(read_raw(raw), None) if raw else None
        except DatelineError as error:
            return replace(entry, notes=(*entry.notes, f"only the feed's text: {error.found}"))
        if not isinstance(page, Draft) or len(page.text) < len(entry.text):
            return replace(entry, notes=(*entry.notes, "only the feed's text: the page has less"))
        own = entry.published is not None
        return replace(
            page,
            title=page.title or entry.title,
            outlet=entry.outlet or page.outlet,
            published=entry.published if own else page.published,
            published_how=entry.published_how if own else page.published_how,
            address=entry.address,
            notes=entry.notes + page.notes,
        )

    def _fetch(self, address: str, known: Validators | None) -> Fetched:
        """Fetches what robots.txt allows, no sooner after the site's last request than it wants."""
        self._robots.check(address)
        site = urlsplit(address).netloc
        last = self._asked.get(site)
        if last is not None:
            wait = last + self._robots.delay(address) - self._clock()
            if wait > 0:
                self._pause(wait)
        try:
            return fetch_newer(address, known=known, allow_private=self._allow_private)
        finally:
            self._asked[site] = self._clock()

    def _put_off(self, feed: Feed, state: FeedState, error: DatelineError) -> FeedState:
        failures = state.failures + 1
        wait = min(feed.interval * 2 ** min(failures, 20), _LONGEST_WAIT)
        asked = error.wait if isinstance(error, SourceBusy) and error.wait else 0.0
        due = self._clock() + min(max(wait, asked), _LONGEST_WAIT)
        return replace(state, due=due, failures=failures)
