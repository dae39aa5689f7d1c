"""One document as it was received."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its normalised text and what is known about where it came from.

    `id` is `rep_` and 16 hex digits of the text's hash. `sha256` is the hash of the raw bytes, hex.
    `published` is None when no publication date was given or found; `published_how` then says why,
    else how it was found (given, metadata, dateline, record). `outlet_country` is ISO 3166-1 alpha-3.
    `language` is ISO 639-1. `origin` names the file, address or record that it was read from; `retrieved` is
    when it was fetched (UTC), None for what came from a file that does not say.
    """

    id: str
    text: str
    published: dt.date | None = None
    published_how: str = "not given"
    outlet: str | None = None
    outlet_country: str | None = None
    language: str = "en"
    title: str | None = None
    origin: str = ""
    sha256: str = ""
    notes: tuple[str, ...] = ()
    retrieved: dt.datetime | None = None
