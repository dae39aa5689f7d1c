"""The fields of a claim that a person may set, as parts of its public form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FIELDS = (
    "type", "polarity", "modality", "verification", "background", "evidence", "actors", "targets",
    "sources", "place", "time", "quantities",
)  # fmt: skip
# A type comes with its codes of other schemes.
TYPE_KEYS = ("type", "plover", "acled", "cameo_root", "ucdp")


def value_of(public: Mapping[str, Any], field: str) -> Any:
    """Returns the value of a field in a public form, of `type` with its codes."""
    return {key: public[key] for key in TYPE_KEYS} if field == "type" else public[field]


def with_value(public: Mapping[str, Any], field: str, value: Any) -> dict[str, Any]:
    """Returns the public form with another value of a field."""
    return {**public, **(value if field == "type" else {field: value})}


def label_of(value: Any, field: str) -> str:
    """Returns a field's value in words, as judgements show it; `none` or `nobody` where there is none."""
    if field in ("actors", "targets", "sources"):
        return "; ".join(f"{party['text']} [{party['code']}]" for party in value) or "nobody"
    if field == "quantities":
        return "; ".join(f"{q['what']} {q['text']}" for q in value) or "none"
    if value is None:
        return "none"
    if field == "type":
        return str(value["type"] if isinstance(value, Mapping) else value)
    if field == "place":
        return f"{value['name']} ({value['precision']})"
    if field == "time":
        return f"{value['start']} to {value['end']} ({value['precision']})"
    if field == "evidence":
        return str(value["text"])
    return str(value)
