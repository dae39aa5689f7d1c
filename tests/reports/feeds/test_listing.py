"""FEEDS.toml, good and bad, and the state file."""

from __future__ import annotations

import pytest

from dateline.errors import FeedsError
from dateline.reports.feeds import Feed, State, load_feeds


def loaded(tmp_path, text):
    (tmp_path / "FEEDS.toml").write_text(text)
    return load_feeds(tmp_path / "FEEDS.toml")


def test_feed_with_all_keys(tmp_path):
    text = """
        [[feed]]
        url = "https://nilewire.example/rss"
        outlet = "Nile Wire"
        outlet_country = "SD"
        interval = "2h"
        read = "entry"
        [[feed]]
        url = "https://redsea.example/atom"
    """
    assert loaded(tmp_path, text) == (
        Feed("https://nilewire.example/rss", "Nile Wire", "SDN", 7200.0, pages=False),
        Feed("https://redsea.example/atom"),
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "names no feed"),
        ("[[feed]]\noutlet = 'x'", "Feed 1"),
        ("[[feed]]\nurl = 'ftp://a.example'", "no address"),
        ("[[feed]]\nurl = 'https://a.example'\nintervall = 3", "intervall"),
        ("[[feed]]\nurl = 'https://a.example'\ninterval = '5 seconds'", "5 seconds"),
        ("[[feed]]\nurl = 'https://a.example'\ninterval = 1", "interval"),
        ("[[feed]]\nurl = 'https://a.example'\noutlet_country = 'Sudan'", "Sudan"),
        ("[[feed]]\nurl = 'https://a.example'\nread = 'all'", "'all'"),
        ("[[feed]]\nurl = 'https://a.example'\n[[feed]]\nurl = 'https://a.example'", "twice"),
        ("[[feed", "cannot be read"),
    ],
)
def test_errors_name_the_feed_and_what_was_expected(tmp_path, text, named):
    with pytest.raises(FeedsError) as caught:
        loaded(tmp_path, text)
    assert named in caught.value.found
    assert caught.value.expected


def test_missing_list(tmp_path):
    with pytest.raises(FeedsError):
        load_feeds(tmp_path / "none.toml")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": {}}', '{"a": 3}', '{"a": {"etag": 1}}'])
def test_broken_state_names_the_cure(tmp_path, text):
    (tmp_path / "state.json").write_text(text)
    with pytest.raises(FeedsError) as caught:
        State(tmp_path / "state.json")
    assert "remove it" in caught.value.cure
