"""A claim as a reviewer judges it: its sentences, every field with its words and its reason, its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dateline.ledger import Ledger, ReviewedClaim
from dateline.model import Report
from dateline.reviews import Setting, label_of, value_of
from dateline.web.marking import Paragraph, excerpts, marks_of

# In the order in which a careful reader asks.
_TITLES = {
    "type": "What", "evidence": "Words", "polarity": "Happened", "modality": "Modality", "actors": "Who",
    "targets": "To whom", "place": "Where", "time": "When", "quantities": "How many",
    "sources": "According to", "verification": "Verification", "background": "Background",
}  # fmt: skip
_MARKS = {
    "evidence": "evidence", "actors": "actor", "targets": "target", "place": "place", "time": "time",
    "quantities": "quantity", "sources": "source",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A field: its value, its words, how sure the reader was (None where it does not say) and why.

    `setting` says who set it, None where the reader did; `machine` is then the reader's value in words.
    `newer` is what a newer reading gives, in words, None where that is the same.
    """

    field: str
    title: str
    mark: str
    words: tuple[Mapping[str, Any], ...]
    score: float | None
    reason: str
    setting: Setting | None
    machine: str | None
    newer: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """A claim with its report, its state, the sentences its words lie in, and the incidents it is in."""

    claim: Mapping[str, Any]
    report: Report
    held: ReviewedClaim
    rows: tuple[Row, ...]
    sentences: tuple[Paragraph, ...]
    incidents: tuple[str, ...]

    @property
    def state(self) -> str:
        """What people made of it."""
        return self.held.reviewed.state


def card_of(ledger: Ledger, id_: str) -> Card:
    """Returns the card of a claim, rejected or not; raises ClaimUnknown."""
    held = ledger.reviews.claim(id_)
    claim = held.reviewed.public
    report = ledger.report(claim["report"])
    return Card(
        claim,
        report,
        held,
        tuple(_row(field, held) for field in _TITLES),
        tuple(excerpts(report.text, marks_of(claim))),
        tuple(incident for incident, _ in ledger.incidents_of(id_)),
    )


def _row(field: str, held: ReviewedClaim) -> Row:
    public = held.reviewed.public
    judged = held.judgements.get(field) or {}
    setting = held.reviewed.settings.get(field)
    newer = None
    if held.newer is not None and value_of(held.newer, field) != value_of(public, field):
        newer = label_of(value_of(held.newer, field), field)
    return Row(
        field,
        _TITLES[field],
        _MARKS.get(field, ""),
        tuple(_words(field, public)),
        None if setting or "score" not in judged else judged["score"],
        "" if setting else judged.get("reason") or "",
        setting,
        label_of(setting.machine, field) if setting and held.reviewed.machine else None,
        newer,
    )


def _words(field: str, public: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if field not in _MARKS:
        return []
    value = public[field]
    found = value if isinstance(value, list) else [value] if value else []
    return [{"text": one["text"]} for one in found]
