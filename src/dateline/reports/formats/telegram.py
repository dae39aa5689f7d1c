"""Telegram's JSON export (result.json): one report a message of a channel or group."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

from dateline.errors import DateUnreadable, SourceEmpty, SourceError, SourceMalformed
from dateline.reports.dates import parse_date
from dateline.reports.decode import decode_records
from dateline.reports.raw import OWN_DATE, Draft, Raw

SUFFIXES = (".json",)
_OPENING = re.compile(rb'"(?:messages|chats)"\s*:\s*[\[{]')
_KIND = re.compile(
    rb'"type"\s*:\s*"(?:\w+_(?:channel|supergroup|group|chat)|saved_messages)"|"chats"\s*:\s*\{'
)
# A message or a chat opens like this in every export; the keys stand in this order.
_MESSAGE = re.compile(r'\{\s*"id"\s*:\s*-?\d+\s*,\s*"type"\s*:\s*"(?:message|service|unsupported)"')
_UNOPENED = ValueError("it does not open with its id and type")
_CHAT = re.compile(r'"name"\s*:\s*("(?:[^"\\\n]|\\.){0,300}")\s*,\s*"type"\s*:\s*"\w+"')


def accepts(raw: Raw, head: bytes) -> bool:
    """Says whether the source is JSON that opens as an export of one chat or of several."""
    return raw.kind in (".json", "") and bool(_OPENING.search(head) and _KIND.search(head))


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields a draft for each message with text, and an error for each broken one.

    Messages are parsed one by one, so that a cut or broken export gives all that stands in it.
    """
    text = decode_records(raw.data, raw.origin)
    chats = [(match.start(), _name(match[1])) for match in _CHAT.finditer(text)]
    given = 0
    for start, end, message in _messages(text):
        if chats and len(chats) > 1 and start > chats[1][0]:
            chats.pop(0)
        draft = _read(message, text[start:end], chats[0][1] if chats else None, raw)
        given += draft is not None
        if draft is not None:
            yield draft
    if not given:
        raise SourceEmpty(f"{raw.origin} holds no message with text.", expected="an export with messages")


def _messages(text: str) -> Iterator[tuple[int, int, Any]]:
    """Yields start, end and value of each message, the value being an error where it is no JSON.

    A message is looked for only as far as the next one opens: a broken one cannot take that one in.
    """
    decoder = json.JSONDecoder()
    starts = [match.start() for match in _MESSAGE.finditer(text)]
    before: int | None = 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        if before is not None and '"text"' in text[before:start]:
            yield before, start, _UNOPENED
        try:
            value, length = decoder.raw_decode(text[start:end])
            before = start + length
        except (ValueError, RecursionError) as error:
            value, length, before = error, end - start, None
        yield start, start + length, value
    if before is not None and '"text"' in text[before:]:
        yield before, len(text), _UNOPENED


def _read(message: Any, written: str, chat: str | None, raw: Raw) -> Draft | SourceError | None:
    if isinstance(message, Exception):
        return SourceMalformed(
            f"{raw.origin} has a message that is no JSON: {message}.",
            expected="a whole message",
            cure="export the channel again",
        )
    text = _text(message.get("text"))
    if message.get("type") != "message" or not text.strip():
        return None
    published, notes = _published(message)
    forwarded = message.get("forwarded_from")
    if isinstance(forwarded, str) and forwarded:
        notes += (f"forwarded from {forwarded[:200]}",)
    if message.get("edited"):
        notes += (f"edited {str(message['edited'])[:40]}",)
    return Draft(
        text=text,
        origin=f"{raw.origin}#{message.get('id')}",
        data=written.encode("utf-8", "surrogatepass"),
        outlet=chat,
        published=published,
        published_how=OWN_DATE if published else "",
        notes=notes,
    )


def _text(value: Any) -> str:
    """A message's text is a string, or a list of strings and marked pieces."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return ""
    pieces = (piece.get("text") if isinstance(piece, dict) else piece for piece in value)
    return "".join(piece for piece in pieces if isinstance(piece, str))


def _published(message: dict[str, Any]) -> tuple[dt.date | None, tuple[str, ...]]:
    """The day in UTC; only where that is missing the day that the exporting machine's clock showed."""
    try:
        return dt.datetime.fromtimestamp(int(message["date_unixtime"]), dt.UTC).date(), ()
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        pass
    try:
        return parse_date(str(message.get("date"))[:100]), ()
    except DateUnreadable as error:
        return None, (f"publication date: {error.found}",)


def _name(written: str) -> str | None:
    try:
        return str(json.loads(written)) or None
    except ValueError:
        return None
