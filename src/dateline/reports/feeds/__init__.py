"""Polls feeds politely: conditional requests, back-off, robots.txt; state in a small JSON file."""

from dateline.reports.feeds.listing import Feed, load_feeds
from dateline.reports.feeds.poll import Poller
from dateline.reports.feeds.state import State

__all__ = ["Feed", "Poller", "State", "load_feeds"]
