from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from dateline.brief import phrases
from dateline.brief.html import to_html
from tests.brief.conftest import HOSTILE

VOID = {"meta", "link", "br", "col", "img", "hr", "input"}


class Page(HTMLParser):
    """Reads a page; every element must be closed in turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data

    def values(self, name):
        return [attrs[name] for _, attrs in self.elements if name in attrs]


@pytest.fixture
def page(brief_of) -> Page:
    return Page(to_html(brief_of()))


def test_every_reference_leads_somewhere_and_no_name_is_given_twice(page):
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    targets = {link[1:] for link in page.values("href") if link.startswith("#")}
    named = {name for names in page.values("aria-labelledby") for name in names.split()}
    assert targets | named <= set(ids)


def test_it_needs_nothing_from_outside_and_runs_nothing(page):
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert page.values("src") == []
    assert all(link.startswith(("#", "https://example.org/")) for link in page.values("href"))
    assert not any(name.startswith("on") for _, attrs in page.elements for name in attrs)


def test_headings_go_down_one_level_at_a_time_and_tables_have_captions(page):
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    tags = [tag for tag, _ in page.elements]
    assert tags.count("table") == tags.count("caption")
    assert all(attrs.get("scope") for tag, attrs in page.elements if tag == "th")


def test_hostile_reports_stay_text(brief_of):
    page = Page(to_html(brief_of(twist=HOSTILE)))
    assert not {tag for tag, _ in page.elements} & {"script", "img", "i"}
    assert not any(link.startswith("javascript") for link in page.values("href"))
    assert phrases.clean(HOSTILE) in page.text
    assert "\u202e" not in page.text


def test_an_address_that_is_no_web_address_is_no_link(brief_of):
    brief = brief_of(twist="javascript:alert(1) ")
    assert not any("javascript" in link for link in Page(to_html(brief)).values("href"))


def test_nothing_to_tell_is_told(brief_of):
    page = Page(to_html(brief_of(country="UKR", area="Ukraine")))
    assert "No claim in the ledger speaks of 2024-05-11 to 2024-05-17 in Ukraine" in page.text
    assert "Method and limits" in page.text
