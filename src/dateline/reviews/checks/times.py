"""When it was."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

from dateline.model.period import TimePrecision
from dateline.reviews.checks.material import Material, mapping, refused, words

_CURE = "give both days as YYYY-MM-DD, the first no later than the last"


def check_time(field: str, value: Any, material: Material) -> Any:
    """Returns the time with its words, or None where the report does not say."""
    if value is None:
        return None
    given = mapping(field, value, "text", "start", "end")
    start, end = _day(f"{field}: first day", given["start"]), _day(f"{field}: last day", given["end"])
    if end < start:
        raise refused(field, f"{start} to {end}", "a last day no earlier than the first", _CURE)
    precision = given.get("precision") or ("day" if start == end else "days")
    if precision not in get_args(TimePrecision):
        raise refused(f"{field}: precision", precision, ", ".join(get_args(TimePrecision)))
    first, last = given.get("span") or (None, None)
    said = words(field, {"text": given["text"], "start": first, "end": last}, material)
    return {
        "text": said["text"],
        "start": start.isoformat(),
        "end": end.isoformat(),
        "precision": precision,
        "span": [said["start"], said["end"]],
    }


def _day(what: str, value: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise refused(what, value, "YYYY-MM-DD", _CURE) from error
