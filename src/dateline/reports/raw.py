"""What a source gives before it is read as a report."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dateline.errors import SourceTooLarge

# A report is a document that somebody wrote; 10 MB of text is some 5,000 pages.
LARGEST_DOCUMENT = 10_000_000
# A file of records is read whole; beyond this it should be split.
LARGEST_FILE = 2_000_000_000
# How a date was found that the source itself gives for the report; it goes before any date given by hand.
OWN_DATE = "the record's own date"


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one source.

    `origin` names it, `kind` is its suffix where one is known, `charset` is what its server or envelope says
    of its encoding, `retrieved` is when it was fetched (UTC).
    """

    origin: str
    data: bytes
    kind: str = ""
    charset: str = ""
    retrieved: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format finds in a source: text, and what it says about itself.

    `data` are the bytes that the report's hash is taken of: the document's own, or those of its record.
    `address` is where the report itself is published, where the source says so.
    """

    text: str
    origin: str
    data: bytes
    title: str | None = None
    outlet: str | None = None
    outlet_country: str | None = None
    published: dt.date | None = None
    published_how: str = ""
    language: str | None = None
    address: str = ""
    retrieved: dt.datetime | None = None
    notes: tuple[str, ...] = ()


def check_size(size: int, origin: str, *, most: int = LARGEST_DOCUMENT) -> None:
    """Raises SourceTooLarge where `size`, in bytes, is over `most`."""
    if size > most:
        raise SourceTooLarge(
            f"{origin} has {size / 1e6:.0f} MB.",
            expected=f"at most {most / 1e6:.0f} MB in one document",
            cure="split it into its reports, or give them as JSON lines, which may be of any length",
        )
