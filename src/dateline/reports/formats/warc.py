"""WARC and WARC.gz: one report a page that a crawl received, read as HTML is."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from dateline.errors import SourceEmpty, SourceError, SourceWithoutArticle
from dateline.reports.formats import html
from dateline.reports.parsing import parsing
from dateline.reports.raw import LARGEST_DOCUMENT, Draft, Raw, check_size
from dateline.reports.warc_framing import GZIP, cut

SUFFIXES = (".warc", ".warc.gz")
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of an archive: its body without transfer and content codings."""

    address: str
    body: bytes
    charset: str
    retrieved: dt.datetime | None


def accepts(raw: Raw, head: bytes) -> bool:
    """Says whether the source is a WARC by its suffix, its media type or its first bytes."""
    return raw.kind in SUFFIXES or head.startswith(b"WARC/")


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields a draft for each page received with status 200; pages without an article are errors.

    Raises SourceEmpty where the archive holds no page.
    """
    number = pages = 0
    for number, record in enumerate(cut(raw.data, raw.origin), 1):
        found = record if isinstance(record, SourceError) else draft_of_page(record, f"{raw.origin}#{number}")
        if found is not None:
            pages += 1
            yield found
    if not pages:
        raise SourceEmpty(
            f"{raw.origin} holds no page ({number} records).",
            expected="responses of HTML with status 200",
            cure="check that the crawl kept responses" if number or not raw.data.startswith(GZIP) else "",
        )


def draft_of_page(record: bytes, origin: str) -> Draft | SourceError | None:
    """Returns the draft of a record's page, an error without an article, None where the record is no page."""
    found = _page(record, origin)
    return _article(found, origin) if isinstance(found, _Page) else found


def _page(record: bytes, origin: str) -> _Page | SourceError | None:
    """The page of a record, None where it is a request, a picture, a redirect or anything else."""
    from fastwarc import ArchiveIterator, WarcRecordType

    try:
        with parsing(origin, "a WARC record", cure="fetch the archive again; the rest is read"):
            for found in ArchiveIterator(io.BytesIO(record), WarcRecordType.response, auto_decode="all"):
                return _html(found, origin)
    except SourceError as error:
        return error
    return None


def _html(record: Any, origin: str) -> _Page | None:
    headers = record.http_headers
    if headers is None or headers.status_code != 200:
        return None
    if (record.http_content_type or "").strip().lower() not in _PAGES:
        return None
    body = record.reader.read(LARGEST_DOCUMENT + 1)
    check_size(len(body), origin)
    address = record.headers.get("WARC-Target-URI") or ""
    return _Page(address.strip("<>"), body, record.http_charset or "", _retrieved(record))


def _retrieved(record: Any) -> dt.datetime | None:
    written = record.headers.get("WARC-Date")
    try:
        moment = dt.datetime.fromisoformat(written) if written else None
    except ValueError:
        return None
    return moment.astimezone(dt.UTC) if moment and moment.tzinfo else None


def _article(page: _Page, origin: str) -> Draft | SourceError:
    raw = Raw(f"{origin} {page.address}", page.body, ".html", page.charset, page.retrieved)
    try:
        draft = next(html.read(raw))
    except SourceError as error:
        return error
    except StopIteration:
        return SourceWithoutArticle(f"No article was found in {raw.origin}.")
    return draft if isinstance(draft, SourceError) else replace(draft, address=page.address)
