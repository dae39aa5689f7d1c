"""Polling a real server: new reports once, politely, and none lost where a run is broken off."""

from __future__ import annotations

import json

import pytest
from tests.reports import valid
from tests.reports.server import Page
from tests.reports.valid import ITEMS

from dateline.model import Report
from dateline.reports import Failure
from dateline.reports.feeds import Feed, Poller, State


class Clock:
    """A clock that only pauses and tests move."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.pauses: list[float] = []

    def __call__(self) -> float:
        return self.now

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def site(server):
    items = list(ITEMS)
    feed = b"".join(valid.rss(items)).replace(b"https://nilewire.example", server.address.encode())
    server.pages["/feed"] = Page(feed, headers={"Content-Type": "application/rss+xml", "ETag": '"1"'})
    for item in items:
        server.pages[f"/{item.word.lower()}"] = Page(valid.page(item), headers={"Content-Type": "text/html"})
    return server


@pytest.fixture
def poller(site, clock, tmp_path):
    def make(**options):
        feed = Feed(f"{site.address}/feed", outlet="Nile Wire", outlet_country="SDN", **options)
        state = State(tmp_path / "state.json")
        return Poller([feed], state, clock=clock, pause=clock.pause, allow_private=True)

    return make


def test_each_entry_gives_its_page_once(poller, site, clock):
    found = list(poller().poll())
    assert [item.word in report.text for report, item in zip(found, ITEMS, strict=True)] == [True] * 4
    assert all("That is all." in report.text for report in found)
    assert {(r.outlet, r.outlet_country, r.published_how) for r in found} == {
        ("Nile Wire", "SDN", "the record's own date")
    }
    assert all(report.retrieved for report in found)
    assert list(poller().poll()) == []
    clock.now += 3600
    assert list(poller().poll()) == []
    assert site.requests[-1][1]["if-none-match"] == '"1"'
    assert site.asked().count("/kabkabiya") == 1


def test_entries_only_asks_for_no_page(poller, site):
    found = list(poller(pages=False).poll())
    assert len(found) == 4
    assert set(site.asked()) == {"/robots.txt", "/feed"}


def test_new_entry_alone_is_read_when_the_feed_changes(poller, site, clock):
    whole = site.pages["/feed"].body
    start = whole.index(b"<item>", whole.index(b"<item>") + 1)
    site.pages["/feed"].body = whole[: whole.index(b"<item>")] + whole[start:]
    assert len(list(poller().poll())) == 3
    site.pages["/feed"] = Page(whole, headers={"ETag": '"2"'})
    clock.now += 3600
    [report] = poller().poll()
    assert "Kabkabiya" in report.text


def test_page_that_fails_leaves_the_feeds_own_text(poller, site):
    site.pages["/hodeidah"] = Page(status=500)
    report = list(poller().poll())[1]
    assert "Hodeidah" in report.text
    assert any(note.startswith("only the feed's text") for note in report.notes)


def test_robots_are_obeyed_and_sites_not_hurried(poller, site, clock):
    site.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /jen*\nCrawl-delay: 7\n")
    found = list(poller().poll())
    assert len(found) == 4
    assert "/jenin" not in site.asked()
    assert "robots.txt" in found[-1].notes[0]
    assert clock.pauses == [7.0] * 3
    assert site.asked().count("/robots.txt") == 1


@pytest.mark.parametrize("robots", [Page(b"User-agent: dateline\nDisallow: /"), Page(status=500)])
def test_feed_that_robots_forbid_is_not_asked(poller, site, robots):
    site.pages["/robots.txt"] = robots
    [failure] = poller().poll()
    assert failure.error.code == "source-refused"
    assert site.asked() == ["/robots.txt"]


def test_feed_that_fails_is_asked_ever_less_often(poller, site, clock):
    good, site.pages["/feed"] = site.pages["/feed"], Page(status=500)
    waits = []
    for _ in range(8):
        [failure] = poller(interval=600).poll()
        assert isinstance(failure, Failure)
        assert list(poller(interval=600).poll()) == []
        waits.append(poller(interval=600).wait())
        clock.now += waits[-1]
    assert waits == [1200, 2400, 4800, 9600, 19200, 38400, 76800, 86400]
    site.pages["/feed"] = good
    assert len(list(poller(interval=600).poll())) == 4
    assert poller(interval=600).wait() <= 600


def test_server_that_says_when_to_come_back_is_believed(poller, site):
    site.pages["/feed"] = Page(status=503, headers={"Retry-After": "7200"})
    list(poller(interval=60).poll())
    assert poller().wait() == 7200


def test_report_whose_storing_was_broken_off_comes_again(poller):
    polling = poller().poll()
    first, second = next(polling), next(polling)
    polling.close()
    assert isinstance(second, Report)
    again = list(poller().poll())
    assert again[0].id == second.id
    assert first.id not in {report.id for report in again}


def test_feed_that_is_no_feed_is_a_failure_and_the_next_is_read(site, clock, tmp_path):
    site.pages["/none"] = Page(b"<html><body>Not here</body></html>")
    feeds = [Feed(f"{site.address}/none"), Feed(f"{site.address}/feed", pages=False)]
    state = State(tmp_path / "state.json")
    found = list(Poller(feeds, state, clock=clock, pause=clock.pause, allow_private=True).poll())
    assert isinstance(found[0], Failure)
    assert len(found) == 5


def test_state_is_small_and_readable(poller, tmp_path):
    list(poller().poll())
    [row] = json.loads((tmp_path / "state.json").read_text()).values()
    assert row["etag"] == '"1"'
    assert len(row["seen"]) == 4
    assert not (tmp_path / "state.json.part").exists()
