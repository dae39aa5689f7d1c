"""The value of a field from the form of a page, as `reviews.checked` takes it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from starlette.datastructures import FormData, UploadFile

from dateline.errors import ReviewRefused

# Parties and quantities in one form: more than any sentence names.
_MOST = 40
# Numbers of reviews stay below what a database can count.
_DIGITS = 19


def value_from(field: str, form: FormData, current: Any) -> Any:
    """Returns what a form says of a field; `current` is the value it showed, whose words keep their place.

    A form that was refused for what others decided holds the whole value. Raises ReviewRefused for a number
    that is none.
    """
    whole = text_of(form, "value")
    return _json(whole) if whole else _READERS[field](form, current)


def upon_of(form: FormData) -> int | None:
    """Returns the last review of the claim that who sends a form saw; None where it does not say."""
    written = text_of(form, "upon")
    return int(written) if written.isdecimal() and len(written) < _DIGITS else None


def words_of(form: FormData, name: str, known: Mapping[str, Any] | None) -> dict[str, Any]:
    """Words, with their place where they are still the known ones, or that of the occurrence asked for."""
    text = text_of(form, name)
    if known is not None and text == known["text"]:
        start, end = known["span"] if "span" in known else (known["start"], known["end"])
        return {"text": text, "start": start, "end": end}
    return {"text": text}


def text_of(form: FormData, name: str) -> str:
    """Returns a field of a form as text, without the carriage returns that browsers add."""
    value = form.get(name)
    return "" if value is None or isinstance(value, UploadFile) else value.replace("\r\n", "\n").strip()


def _choice(name: str) -> Callable[[FormData, Any], Any]:
    return lambda form, _: text_of(form, name) or None


def _background(form: FormData, _current: Any) -> bool:
    return text_of(form, "background") == "true"


def _evidence(form: FormData, current: Any) -> Any:
    return words_of(form, "text", current)


def _place(form: FormData, current: Any) -> Any:
    if text_of(form, "none"):
        return None
    chosen = text_of(form, "found")
    plain: dict[str, Any] = {name: text_of(form, name) for name in ("name", "country", "admin1")}
    known = _object(chosen) if chosen else plain
    if not chosen:
        known |= {name: _number(form, name) for name in ("lat", "lon")}
        same = current is not None and known["name"] == current["name"]
        known["geonameid"] = current["geonameid"] if same else None
    precision = text_of(form, "precision")
    return {**known, "precision": precision or known.get("precision"), **words_of(form, "text", current)}


def _time(form: FormData, current: Any) -> Any:
    if text_of(form, "none"):
        return None
    words = words_of(form, "text", current)
    start, end = text_of(form, "start"), text_of(form, "end") or text_of(form, "start")
    span = [words["start"], words["end"]] if "start" in words else [None, None]
    precision = text_of(form, "precision") or None
    return {"text": words["text"], "start": start, "end": end, "precision": precision, "span": span}


def _parties(form: FormData, current: Any) -> Any:
    """The parties that are kept, each with its words and code, and a new one where words are given."""
    found = []
    for number in range(min(len(current), _MOST)):
        if not text_of(form, f"keep-{number}"):
            continue
        known = current[number]
        code = text_of(form, f"code-{number}")
        same = code == known["code"]
        words = words_of(form, f"text-{number}", known)
        found.append({**words, "name": known["name"], "id": known["id"] if same else None, "code": code})
    if text_of(form, "text"):
        chosen = text_of(form, "found")
        actor = _object(chosen) if chosen else {"name": text_of(form, "name"), "code": text_of(form, "code")}
        found.append({**actor, "text": text_of(form, "text")})
    return found


def _quantities(form: FormData, current: Any) -> Any:
    found = [
        _counted(form, str(n), known) for n, known in enumerate(current[:_MOST]) if text_of(form, f"keep-{n}")
    ]
    return [*found, _counted(form, "new", None)] if text_of(form, "text-new") else found


def _counted(form: FormData, suffix: str, known: Any) -> dict[str, Any]:
    bounds = {name: _number(form, f"{name}-{suffix}") for name in ("low", "high")}
    return {"what": text_of(form, f"what-{suffix}"), **bounds, **words_of(form, f"text-{suffix}", known)}


def _number(form: FormData, name: str) -> float | None:
    written = text_of(form, name).replace(",", "")
    try:
        return float(written) if written else None
    except ValueError as error:
        raise ReviewRefused(
            f"{name.partition('-')[0]}={written[:40]!r} is no number.",
            expected="a number, with a point before decimals, or nothing",
            cure="correct it and save again",
        ) from error


def _json(written: str) -> Any:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return None


def _object(written: str) -> dict[str, Any]:
    """What a list of found places or actors holds for one of them."""
    value = _json(written)
    if not isinstance(value, dict):
        raise ReviewRefused(
            "The choice is none of the list.", expected="one of what was found", cure="search again"
        )
    return value


_READERS: dict[str, Callable[[FormData, Any], Any]] = {
    "type": _choice("type"),
    "polarity": _choice("polarity"),
    "modality": _choice("modality"),
    "verification": _choice("verification"),
    "background": _background,
    "evidence": _evidence,
    "actors": _parties,
    "targets": _parties,
    "sources": _parties,
    "place": _place,
    "time": _time,
    "quantities": _quantities,
}
