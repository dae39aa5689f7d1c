"""The JSON schema of an answer, made from the house's own types: what it does not name cannot be said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from dateline.claims.modality import VALUES
from dateline.model.quantity import Counted

POLARITIES = ("positive", "negative")
MODALITIES = VALUES
VERIFICATIONS = ("unverified", "verified")
COUNTED: tuple[str, ...] = get_args(Counted)


def answer_schema(types: Sequence[str], *, glossed: bool) -> dict[str, Any]:
    """Returns the schema of an answer for claims of some types; `glossed` asks for English beside words.

    Every field is required and no other is allowed, as strict servers want it.
    """
    words = _object({"text": _TEXT, "english": _TEXT} if glossed else {"text": _TEXT})
    count = _object({"what": _one_of(COUNTED), **words["properties"]})
    claim = _object(
        {
            "evidence": _TEXT,
            "type": _one_of(types),
            "polarity": _one_of(POLARITIES),
            "modality": _one_of(MODALITIES),
            "actors": _list(words),
            "targets": _list(words),
            "place": _or_null(words),
            "time": _or_null(words),
            "quantities": _list(count),
            "sources": _list(words),
            "verification": _or_null(_one_of(VERIFICATIONS)),
        }
    )
    return _object({"claims": _list(claim)})


_TEXT: dict[str, Any] = {"type": "string"}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _one_of(values: Sequence[str]) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


def _or_null(value: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [value, {"type": "null"}]}
