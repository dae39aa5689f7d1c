"""Sources from what a request holds: texts, addresses, files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from starlette.datastructures import FormData, UploadFile

from dateline.ledger import Source
from dateline.reports import parse_date
from dateline.web.jobs.spool import Spool
from dateline.web.refusals import RequestMalformed, RequestTooLarge

# What the fields are called, in forms and in JSON.
FIELDS = ("text", "url", "published", "outlet", "title")
_LONGEST_FACT = 300
_EXPECTED = "`text`, `url` (several on lines of their own), or files"


def of_json(given: Any, spool: Spool, *, most: int) -> list[Source]:
    """Returns the sources of a JSON object, or of a list of such; raises RequestMalformed, DateUnreadable."""
    items = given if isinstance(given, list) else [given]
    _check_number(len(items), most)
    sources: list[Source] = []
    for item in items:
        if not isinstance(item, dict) or any(not isinstance(item.get(name, ""), str) for name in FIELDS):
            raise RequestMalformed(
                "The body is no report.", expected="an object with `text` or `url`, all values strings"
            )
        sources += _of_fields(item, spool)
    return _some(sources, most)


async def of_form(form: FormData, spool: Spool, *, most: int) -> list[Source]:
    """Returns the sources of a form; any field that holds a file is one."""
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    uploads = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
    _check_number(len(uploads), most)
    sources = _of_fields(fields, spool)
    facts = _facts(fields)
    for upload in uploads:
        data = await upload.read()
        # A browser sends an empty one where no file was chosen.
        if data or upload.filename:
            name = called(upload.filename or "")
            sources.append(Source("file", spool.put(data, named=name), name, **facts))
    return _some(sources, most)


def called(filename: str) -> str:
    """Returns what a file is called: the last part of its name on one line, never used as a path."""
    last = filename.replace("\\", "/").rstrip("/").rpartition("/")[2]
    shown = "".join(c if c.isprintable() else " " for c in last).strip(". ")
    return shown[:200] or "a file without a name"


def _of_fields(fields: Mapping[str, str], spool: Spool) -> list[Source]:
    facts = _facts(fields)
    sources = []
    text = fields.get("text", "")
    if text.strip():
        data = text.encode("utf-8", "replace")
        sources.append(Source("text", spool.put(data, named="pasted.txt"), "pasted text", **facts))
    for url in fields.get("url", "").split():
        sources.append(Source("url", url, url, **facts))
    return sources


def _facts(fields: Mapping[str, str]) -> dict[str, Any]:
    """The date, outlet and title that were given for all sources of a request."""
    named = {name: " ".join(fields.get(name, "").split())[:_LONGEST_FACT] for name in ("outlet", "title")}
    day = fields.get("published", "").strip()
    published: dt.date | None = parse_date(day) if day else None
    return {"published": published, **{name: value or None for name, value in named.items()}}


def _check_number(number: int, most: int) -> None:
    if number > most:
        raise RequestTooLarge(
            f"The request holds {number:,} reports.",
            expected=f"at most {most:,} at once",
            cure="hand them in in several requests, or as one file of JSON lines",
        )


def _some(sources: Sequence[Source], most: int) -> list[Source]:
    if not sources:
        raise RequestMalformed("Nothing was handed in.", expected=_EXPECTED)
    _check_number(len(sources), most)
    return list(sources)
