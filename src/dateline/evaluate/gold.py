"""Scores claims against coded reports: detected, typed, soft and record F1, and each field on pairs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.errors import CorpusError
from dateline.evaluate.agreement import FIELDS, Coded
from dateline.evaluate.pairing import pair_claims
from dateline.reports.countries import alpha3

_GOLD = ".gold.json"


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A coded report: its text, what is known about it, and its claims in the guide's form."""

    name: str
    text: str
    published: dt.date | None
    outlet_country: str | None
    claims: list[Coded]


@dataclass(frozen=True, slots=True)
class Rate:
    """Precision, recall and F1, each in 0..1."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, hits: float, read: int, gold: int) -> Rate:
        """Returns the rate of `hits` among `read` and `gold` claims."""
        precision, recall = hits / read if read else 0.0, hits / gold if gold else 0.0
        total = precision + recall
        return cls(precision, recall, 2 * precision * recall / total if total else 0.0)


@dataclass(frozen=True, slots=True)
class TypeRow:
    """How one type fares: coded, read, paired with the exact type, and the soft credit of those pairs."""

    type: str
    gold: int
    read: int
    exact: int
    credit: float


@dataclass(frozen=True, slots=True)
class Score:
    """The figures over a set of reports; `misses` is one line a claim that is not right."""

    reports: int
    gold: int
    read: int
    detected: Rate
    typed: Rate
    soft: Rate
    record: Rate
    fields: dict[str, float]
    types: tuple[TypeRow, ...]
    misses: tuple[str, ...] = field(default=())


def load_gold(folder: Path, only: Iterable[str] = ()) -> list[GoldReport]:
    """Returns the coded reports of a folder of NAME.txt, NAME.gold.json and NAME.meta.json, by name.

    Raises CorpusError where the folder holds none or a report lacks its text.
    """
    names = sorted(path.name.removesuffix(_GOLD) for path in folder.glob(f"*{_GOLD}"))
    wanted = set(only)
    names = [name for name in names if not wanted or name in wanted]
    if not names:
        raise CorpusError(
            f"{folder} holds no coded report.",
            expected="NAME.txt with NAME.gold.json (and NAME.meta.json for the publication date)",
            cure="give the folder that holds the .gold.json files",
        )
    return [_load_one(folder, name) for name in names]


def _load_one(folder: Path, name: str) -> GoldReport:
    try:
        text = (folder / f"{name}.txt").read_text("utf-8")
        claims = json.loads((folder / f"{name}{_GOLD}").read_text("utf-8"))["claims"]
    except (OSError, ValueError, KeyError) as error:
        raise CorpusError(
            f"{name} in {folder} cannot be read: {error}", expected="NAME.txt and NAME.gold.json"
        ) from error
    meta_path = folder / f"{name}.meta.json"
    meta: dict[str, Any] = json.loads(meta_path.read_text("utf-8")) if meta_path.exists() else {}
    published = meta.get("published")
    return GoldReport(
        name,
        text,
        dt.date.fromisoformat(published) if published else None,
        alpha3(meta.get("outlet_country")),
        claims,
    )


def score(reports: Iterable[GoldReport], read: Callable[[GoldReport], list[Coded]]) -> Score:
    """Returns the figures of the claims that `read` gives for each report, in the public form."""
    tally = _Tally()
    for report in reports:
        tally.add(report, read(report))
    return tally.score()


class _Tally:
    """Adds up what the figures are made of."""

    def __init__(self) -> None:
        self.reports = self.gold = self.read = self.pairs = self.exact = self.whole = 0
        self.credit = 0.0
        self.fields = dict.fromkeys(FIELDS, 0)
        self.types: dict[str, list[float]] = {}
        self.misses: list[str] = []

    def add(self, report: GoldReport, read: list[Coded]) -> None:
        pairs = pair_claims(report.text, report.claims, read)
        self.reports += 1
        self.gold += len(report.claims)
        self.read += len(read)
        self.pairs += len(pairs)
        for claim in report.claims:
            self._row(claim["type"])[0] += 1
        for claim in read:
            self._row(claim["type"])[1] += 1
        for pair in pairs:
            gold, other = report.claims[pair.gold], read[pair.read]
            self.exact += pair.exact
            self.whole += pair.is_whole
            self.credit += pair.credit
            row = self._row(gold["type"])
            row[2] += pair.exact
            row[3] += pair.credit
            for name, agrees in pair.agrees.items():
                self.fields[name] += agrees
            if not pair.is_whole:
                wrong = ", ".join(name for name, agrees in pair.agrees.items() if not agrees)
                kinds = gold["type"] if pair.exact else f"{gold['type']} read as {other['type']}"
                self.misses.append(
                    f"{report.name}  partly  {kinds}  “{_evidence(gold)}”  wrong: {wrong or 'type'}"
                )
        found, used = {p.gold for p in pairs}, {p.read for p in pairs}
        for i, claim in enumerate(report.claims):
            if i not in found:
                self.misses.append(f"{report.name}  missed  {claim['type']}  “{_evidence(claim)}”")
        for j, claim in enumerate(read):
            if j not in used:
                self.misses.append(f"{report.name}  not coded  {claim['type']}  “{_evidence(claim)}”")

    def _row(self, type_: str) -> list[float]:
        return self.types.setdefault(type_, [0, 0, 0, 0.0])

    def score(self) -> Score:
        ordered = sorted(self.types.items(), key=lambda row: (-row[1][0], row[0]))
        return Score(
            reports=self.reports,
            gold=self.gold,
            read=self.read,
            detected=Rate.of(self.pairs, self.read, self.gold),
            typed=Rate.of(self.exact, self.read, self.gold),
            soft=Rate.of(self.credit, self.read, self.gold),
            record=Rate.of(self.whole, self.read, self.gold),
            fields={k: v / self.pairs if self.pairs else 0.0 for k, v in self.fields.items()},
            types=tuple(TypeRow(t, int(g), int(r), int(x), c) for t, (g, r, x, c) in ordered),
            misses=tuple(self.misses),
        )


def _evidence(claim: Coded) -> str:
    evidence = claim["evidence"]
    return " ".join((evidence["text"] if isinstance(evidence, dict) else evidence).split())
