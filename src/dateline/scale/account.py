"""What a run did: counted while it goes on, told at its end."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from dateline.scale.workers.messages import Outcome, Unread, Written


@dataclass(slots=True)
class Share:
    """What one worker did: parts, reports, seconds by the clock and of its core, the most memory in MB."""

    parts: int = 0
    reports: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    megabytes: int = 0

    def count(self, done: Written) -> None:
        """Counts a part."""
        self.parts += 1
        self.reports += done.reports
        self.seconds += done.seconds
        self.cpu += done.cpu
        self.megabytes = max(self.megabytes, done.megabytes)


@dataclass(slots=True)
class Account:
    """Counts of a run. `known` parts were there before it; `unread` ones could not be read this time."""

    engine: str
    began: float = field(default_factory=time.monotonic)
    parts: int = 0
    known: int = 0
    reports: int = 0
    claims: int = 0
    incidents: int = 0
    copies: int = 0
    stale: int = 0
    seconds_reading: float = 0.0
    cpu_linking: float = 0.0
    rejects: Counter[str] = field(default_factory=Counter)
    unread: list[Unread] = field(default_factory=list)
    workers: dict[str, Share] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def count(self, outcome: Outcome) -> None:
        """Counts what became of a part."""
        if isinstance(outcome, Unread):
            self.unread.append(outcome)
            return
        self.parts += 1
        self.known += outcome.known
        self.reports += outcome.reports
        self.claims += outcome.claims
        self.rejects.update(outcome.rejects)
        self.names.append(outcome.name)
        if not outcome.known:
            self.workers.setdefault(outcome.worker, Share()).count(outcome)
        self.seconds_reading = time.monotonic() - self.began

    def values(self) -> dict[str, Any]:
        """Returns the account as JSON values."""
        return {
            "engine": self.engine,
            "seconds": round(time.monotonic() - self.began, 3),
            "seconds_reading": round(self.seconds_reading, 3),
            "core_seconds_linking": round(self.cpu_linking, 3),
            "parts": self.parts,
            "parts_known_before": self.known,
            "parts_unread": [{"part": one.part, "why": one.reject.found} for one in self.unread],
            "parts_of_other_runs": self.stale,
            "reports": self.reports,
            "claims": self.claims,
            "set_aside": dict(sorted(self.rejects.items())),
            "reports_with_copies": self.copies,
            "incidents": self.incidents,
            "workers": {name: _values(share) for name, share in sorted(self.workers.items())},
        }


def _values(share: Share) -> dict[str, Any]:
    rate = share.reports / share.seconds if share.seconds else None
    return {
        "parts": share.parts,
        "reports": share.reports,
        "seconds": round(share.seconds, 3),
        "core_seconds": round(share.cpu, 3),
        "reports_per_second": round(rate, 2) if rate is not None else None,
        "megabytes": share.megabytes,
    }


def readable(values: dict[str, Any]) -> str:
    """Returns an account as Markdown."""
    known = values["parts_known_before"]
    lines = [
        "# What the run did",
        "",
        f"Engine {values['engine']}: {values['seconds']:,.0f} s, "
        f"of which reading took {values['seconds_reading']:,.0f} s.",
        "",
        f"- parts: {values['parts']:,}, of which {known:,} were there before",
        f"- reports read: {values['reports']:,}; with copies among them: {values['reports_with_copies']:,}",
        f"- claims: {values['claims']:,}",
        f"- incidents: {values['incidents']:,}",
        f"- set aside: {sum(values['set_aside'].values()):,} (rejects.jsonl names each with its reason)",
        *(f"  - {code}: {number:,}" for code, number in values["set_aside"].items()),
        *(f"- not read: part {one['part']}: {one['why']}" for one in values["parts_unread"]),
    ]
    if values["parts_of_other_runs"]:
        lines.append(f"- parts in the folder that are not of this run: {values['parts_of_other_runs']:,}")
    if values["workers"]:
        lines += ["", "| worker | parts | reports | reports/s | MB |", "| --- | --- | --- | --- | --- |"]
    for name, one in values["workers"].items():
        rate = "" if one["reports_per_second"] is None else f"{one['reports_per_second']:.2f}"
        lines.append(f"| {name} | {one['parts']:,} | {one['reports']:,} | {rate} | {one['megabytes']:,} |")
    return "\n".join(lines) + "\n"
