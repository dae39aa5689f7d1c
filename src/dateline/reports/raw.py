"""What a source gives before it is read as a report."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dateline.errors import SourceTooLarge

# A report is a document that somebody wrote; 10 MB of text is some 5,000 pages.
LARGEST_DOCUMENT = 10_000_000


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one source; `origin` names it, `kind` is its suffix or media type where one is known."""

    origin: str
    data: bytes
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format finds in a source: text, and what it says about itself."""

    text: str
    origin: str
    data: bytes
    title: str | None = None
    outlet: str | None = None
    outlet_country: str | None = None
    published: dt.date | None = None
    published_how: str = ""
    language: str | None = None
    notes: tuple[str, ...] = ()


def check_size(size: int, origin: str, *, most: int = LARGEST_DOCUMENT) -> None:
    """Raises SourceTooLarge where `size`, in bytes, is over `most`."""
    if size > most:
        raise SourceTooLarge(
            f"{origin} has {size / 1e6:.0f} MB.",
            expected=f"at most {most / 1e6:.0f} MB in one document",
            cure="split it into its reports, or give them as JSON lines, which may be of any length",
        )
