"""Makes the report of a draft: hash, language, date and how each was found."""

from __future__ import annotations

import datetime as dt
import hashlib

from dateline.errors import DatelineError, SourceEmpty, SourceError
from dateline.model import Report
from dateline.reports.countries import alpha3
from dateline.reports.dates import find_dateline
from dateline.reports.decode import without_controls
from dateline.reports.failure import Failure
from dateline.reports.languages import check_language, detect_language
from dateline.reports.raw import OWN_DATE, Draft


def assemble(
    draft: Draft | SourceError,
    origin: str,
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    outlet_country: str | None = None,
    any_language: bool = False,
) -> Report | Failure:
    """Returns the report of a draft, or a failure where it is an error, has no text or is not read.

    `published`, `outlet` and `outlet_country` are what the reader was told; a record's own date goes before
    the first, the others go before what the draft says. `any_language` takes other languages than English.
    """
    if isinstance(draft, SourceError):
        return Failure(origin, draft)
    text = without_controls(draft.text)
    try:
        if not text.strip():
            raise SourceEmpty(f"{draft.origin} holds no text.", expected="the text of a report")
        language = detect_language(text)
        check_language(language, draft.origin, any_language=any_language)
    except DatelineError as error:
        return Failure(draft.origin, error)
    date, how = _dated(draft, text, published)
    digest = hashlib.sha256(draft.data).hexdigest()
    unreadable = ("some of its bytes cannot be read",) if "\ufffd" in text else ()
    return Report(
        id=f"rep_{digest[:16]}",
        text=text,
        published=date,
        published_how=how,
        outlet=outlet or _line(draft.outlet),
        outlet_country=outlet_country or alpha3(draft.outlet_country),
        language=language,
        title=_line(draft.title),
        origin=without_controls(draft.origin),
        sha256=digest,
        notes=draft.notes + unreadable,
        retrieved=draft.retrieved,
    )


def _dated(draft: Draft, text: str, given: dt.date | None) -> tuple[dt.date | None, str]:
    if draft.published and draft.published_how == OWN_DATE:
        return draft.published, draft.published_how
    if given:
        return given, "given"
    if draft.published:
        return draft.published, draft.published_how
    found = find_dateline(text)
    return (found, "the dateline") if found else (None, "not given and not found")


def _line(text: str | None) -> str | None:
    return " ".join(without_controls(text).split()) or None if text else None
