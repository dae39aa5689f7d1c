"""HTML: the article of a page, without its menus, with the page's own date and outlet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from dateline.errors import SourceError, SourceWithoutArticle
from dateline.reports.dates import parse_date
from dateline.reports.decode import decode
from dateline.reports.parsing import parsing
from dateline.reports.raw import Draft, Raw, check_size

SUFFIXES = (".html", ".htm", ".xhtml")
# Fewer words than the shortest news flash are a menu or a caption.
_FEWEST_WORDS = 8
_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<article")


def accepts(raw: Raw, head: bytes) -> bool:
    """Says whether the source is HTML by its suffix, its media type or its opening tag."""
    return raw.kind in SUFFIXES or (
        raw.kind not in (".txt", ".md") and head.lstrip().lower().startswith(_OPENINGS)
    )


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields the page's article; raises SourceWithoutArticle where none is found."""
    check_size(len(raw.data), raw.origin)
    page, _ = decode(raw.data, raw.origin, charset=raw.charset)
    with parsing(raw.origin, "HTML", cure="save the article's text as a .txt file"):
        found, published = _extract(page)
    text = (found.text or "").strip() if found is not None else ""
    if len(text.split()) < _FEWEST_WORDS:
        raise SourceWithoutArticle(
            f"No article was found in {raw.origin}.",
            expected="a page with a report on it",
            cure="save the article's text as a .txt file",
        )
    yield Draft(
        text=text,
        origin=raw.origin,
        data=raw.data,
        title=found.title or None,
        outlet=found.sitename or None,
        published=published,
        published_how="the page's own date" if published else "",
        retrieved=raw.retrieved,
    )


def _extract(page: str) -> tuple[Any, dt.date | None]:
    from trafilatura import bare_extraction

    found = bare_extraction(
        page, include_comments=False, include_tables=False, favor_recall=True, with_metadata=True
    )
    return found, _published(page)


def _published(page: str) -> dt.date | None:
    """The original date: a page's date of change is no date of publication."""
    from htmldate import find_date

    found = find_date(page, original_date=True, extensive_search=False)
    return parse_date(found) if found else None
