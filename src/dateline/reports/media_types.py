"""The format of what a server sends, by its media type, else by the address's own suffix."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from dateline.reports.formats.table import kind_of

_KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/json": ".json",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/rdf+xml": ".rdf",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/pdf": ".pdf",
    "application/warc": ".warc",
    "message/rfc822": ".eml",
}
# Servers that do not know a file's format say plain text or bytes.
_VAGUE = ("", ".txt")
_CHARSET = re.compile(r"""(?i)charset\s*=\s*["']?([\w.:-]{2,30})""")


def kind_of_response(content_type: str, address: str) -> str:
    """Returns the suffix of the format; a known media type goes before the suffix of the address."""
    kind = _KINDS.get(content_type.split(";")[0].strip().lower(), "")
    return (kind_of(urlsplit(address).path) or kind) if kind in _VAGUE else kind


def charset_of(content_type: str) -> str:
    """Returns the encoding that a Content-Type names, empty where it names none."""
    match = _CHARSET.search(content_type)
    return match[1] if match else ""
