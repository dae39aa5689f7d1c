"""Why each field of a claim has its value: its judgements as JSON values."""

from __future__ import annotations

from typing import Any

from dateline.model import Claim, Judgement, PlaceField, TimeField

FIELDS = (
    "type", "polarity", "modality", "sources", "actors", "targets", "place", "time", "verification",
    "background",
)  # fmt: skip


def judgements(claim: Claim, text: str) -> dict[str, dict[str, Any]]:
    """Returns by field the value, score, rule, reason, words read and what lost; `text` is the report's."""
    return {name: _judgement(getattr(claim, name), text) for name in FIELDS}


def _judgement(judgement: Judgement[Any], text: str) -> dict[str, Any]:
    return {
        "value": label(judgement.value),
        "score": judgement.score,
        "rule": judgement.rule,
        "reason": judgement.reason,
        "words": [{"text": s.of(text), "start": s.start, "end": s.end} for s in judgement.evidence],
        "rejected": [{"label": c.label, "score": c.score, "reason": c.reason} for c in judgement.rejected],
    }


def label(value: Any) -> str:
    """Returns the value of a judgement in one line."""
    if value is None:
        return "none"
    if isinstance(value, PlaceField):
        return f"{value.place.name} ({value.place.precision})"
    if isinstance(value, TimeField):
        return f"{value.period.start} to {value.period.end} ({value.period.precision})"
    if isinstance(value, tuple):
        return "; ".join(f"{party.text} [{party.actor.code}]" for party in value) or "nobody"
    return str(value)
