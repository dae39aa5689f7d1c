"""A claim that a reviewer finds in a report and the reader did not."""

from __future__ import annotations

import hashlib
from typing import Any

from dateline.reviews.checks import Material, checked


def added_claim(report: str, values: dict[str, Any], material: Material) -> dict[str, Any]:
    """Returns the public form of a new claim; `evidence` (the selected words) and `type` are needed.

    What is not given is as the guide has it where a text says nothing. Its confidence is 1: a person saw
    it. Raises ReviewRefused where a value is not of its kind.
    """
    given: dict[str, Any] = {
        "type": None, "polarity": "positive", "modality": "actual", "evidence": None, "actors": [],
        "targets": [], "place": None, "time": None, "quantities": [], "sources": [], "verification": None,
        "background": False, **values,
    }  # fmt: skip
    fields = {name: checked(name, value, material) for name, value in given.items()}
    kind = fields.pop("type")
    evidence = fields["evidence"]
    return {
        "id": _id(report, kind["type"], evidence, fields["place"], fields["sources"]),
        "report": report,
        **kind,
        **fields,
        "confidence": 1.0,
        "readers": [],
    }


def _id(report: str, type_: str, evidence: dict[str, Any], place: Any, sources: list[Any]) -> str:
    """The id that the reader would give the same claim, so that it is found again if it learns to read it."""
    name = place["name"] if place else ""
    speakers = "|".join(party["text"] for party in sources)
    key = "\x1f".join((report, type_, str(evidence["start"]), str(evidence["end"]), name, speakers))
    return f"clm_{hashlib.sha256(key.encode()).hexdigest()[:16]}"
