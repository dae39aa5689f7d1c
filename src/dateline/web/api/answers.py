"""Answers as JSON: what a report says is hostile, so text that no encoding has is replaced."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from fastapi.responses import Response


class Json(Response):
    """JSON in UTF-8; days and instants in ISO 8601, lone surrogates as `?`."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """Returns the bytes of the answer."""
        return json_text(content).encode("utf-8", "replace")


class GeoJson(Json):
    """GeoJSON (RFC 7946)."""

    media_type = "application/geo+json"


def json_text(value: Any) -> str:
    """Returns a value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_iso)


def object_of(value: Any) -> dict[str, Any]:
    """Returns a value of the ledger with its fields as JSON will have them."""
    return asdict(value)


def _iso(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
