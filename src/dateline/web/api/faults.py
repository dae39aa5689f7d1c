"""The errors that every resource may answer, for the OpenAPI document."""

from __future__ import annotations

from typing import Any

from dateline.web.api.shapes import ConflictAnswer, FaultAnswer

FAULTS: dict[int | str, dict[str, Any]] = {
    304: {"description": "Nothing has changed since the answer with that ETag."},
    400: {"model": FaultAnswer, "description": "The filter, the cursor or the form cannot be read."},
    401: {"model": FaultAnswer, "description": "Nobody is signed in, and reading is not open to all."},
    403: {"model": FaultAnswer, "description": "The role of who asks does not allow it."},
    404: {"model": FaultAnswer, "description": "Nothing has that id or name."},
    405: {"model": FaultAnswer, "description": "The address does not take that method."},
    422: {"model": FaultAnswer, "description": "A parameter is not of its kind."},
    503: {"model": FaultAnswer, "description": "The ledger is busy or cannot be read; the cure is named."},
}
# Of decisions on a claim or an incident alone.
CONFLICTS: dict[int | str, dict[str, Any]] = {
    409: {"model": ConflictAnswer, "description": "Others decided on it since, or it holds other claims."},
}
