"""E-mail (.eml): the message's text is the report; plain text goes before HTML."""

from __future__ import annotations

import contextlib
import datetime as dt
import email
import email.errors
import email.header
import email.utils
from collections.abc import Iterator
from email.message import Message

from dateline.errors import SourceEmpty, SourceError
from dateline.reports.decode import decode
from dateline.reports.lines import unwrap
from dateline.reports.markup import text_of
from dateline.reports.parsing import parsing
from dateline.reports.raw import OWN_DATE, Draft, Raw, check_size

SUFFIXES = (".eml",)


def accepts(raw: Raw, head: bytes) -> bool:  # noqa: ARG001
    """Says whether the source is a message by its suffix or media type."""
    return raw.kind in SUFFIXES


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields the message as one draft; raises SourceEmpty where it has no text."""
    check_size(len(raw.data), raw.origin)
    with parsing(raw.origin, "an e-mail", cure="save it anew from the mail program as .eml"):
        message = email.message_from_bytes(raw.data)
        yield _draft(message, raw)


def _draft(message: Message, raw: Raw) -> Draft:
    parts = [part for part in message.walk() if not part.is_multipart()]
    attached = [part for part in parts if part.get_content_disposition() == "attachment"]
    texts = [part for part in parts if part not in attached]
    text = _text(texts, raw.origin)
    if not text:
        raise SourceEmpty(f"{raw.origin} holds no text.", expected="a message with text or HTML")
    published, notes = _published(message)
    if attached:
        notes += (f"{len(attached)} attachments are not read",)
    name, address = email.utils.parseaddr(_header(message, "From"))
    return Draft(
        text=text,
        origin=raw.origin,
        data=raw.data,
        title=_header(message, "Subject") or None,
        outlet=name or address.rpartition("@")[2] or None,
        published=published,
        published_how=OWN_DATE if published else "",
        notes=notes,
    )


def _text(parts: list[Message], origin: str) -> str:
    for kind in ("text/plain", "text/html"):
        for part in parts:
            payload = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if not isinstance(payload, bytes) or not payload.strip():
                continue
            text, _ = decode(payload, origin, charset=_charset(part))
            return unwrap(text).strip() if kind == "text/plain" else text_of(text, origin)
    return ""


def _charset(part: Message) -> str:
    found = part.get_param("charset")
    return found if isinstance(found, str) else ""


def _published(message: Message) -> tuple[dt.date | None, tuple[str, ...]]:
    """The day that the sender's clock showed."""
    written = _header(message, "Date")
    if not written:
        return None, ()
    try:
        return email.utils.parsedate_to_datetime(written[:100]).date(), ()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None, (f"publication date: {written[:100]!r} is no date.",)


def _header(message: Message, name: str) -> str:
    value = str(message.get(name, ""))[:2000]
    with contextlib.suppress(email.errors.HeaderParseError, LookupError, ValueError):
        value = str(email.header.make_header(email.header.decode_header(value)))
    return " ".join(value.split())
