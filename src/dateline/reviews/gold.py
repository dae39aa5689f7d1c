"""Reviewed claims in the form of the coding guide, to measure and train the reader by."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dateline.model import Report
from dateline.reviews.review import State

_PLACE = ("text", "name", "country", "lat", "lon", "precision")
_SAME = ("type", "polarity", "modality")


@dataclass(frozen=True, slots=True)
class CodedReport:
    """A report with its claims in their public form, each with the state of its review."""

    report: Report
    claims: tuple[tuple[dict[str, Any], State], ...]


def why_not_gold(coded: CodedReport, *, partly: bool = False) -> str | None:
    """Returns why a report is no gold, None where it is: every claim of it was reviewed.

    With `partly` one reviewed claim is enough; what was not reviewed is then left out of its gold.
    """
    states = [state for _, state in coded.claims]
    reviewed = [state for state in states if state != "unreviewed"]
    if not reviewed:
        return "reports without a reviewed claim"
    if len(reviewed) < len(states) and not partly:
        return "reports with claims that nobody has reviewed yet"
    return None


def gold_files(coded: CodedReport) -> dict[str, str]:
    """Returns by name the three files of a report: its text, its claims, what is known about it."""
    report = coded.report
    kept = [public for public, state in coded.claims if state in ("accepted", "corrected")]
    meta = {
        "id": report.id,
        "published": report.published.isoformat() if report.published else None,
        "outlet_country": report.outlet_country,
        "origin": report.origin,
        "language": report.language,
    }
    gold = {"id": report.id, "claims": gold_claims(kept, report.text)}
    return {
        f"{report.id}.txt": report.text,
        f"{report.id}.gold.json": _json(gold),
        f"{report.id}.meta.json": _json(meta),
    }


def gold_claims(claims: Iterable[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """Returns claims in the guide's form, in order of their evidence in the text."""
    ordered = sorted(claims, key=lambda public: (public["evidence"]["start"], public["id"]))
    return [_gold_claim(public, text) for public in ordered]


def _gold_claim(public: dict[str, Any], text: str) -> dict[str, Any]:
    place, time = public["place"], public["time"]
    return {
        **_evidence(public["evidence"], text),
        **{name: public[name] for name in _SAME},
        "actors": _parties(public["actors"]),
        "targets": _parties(public["targets"]),
        "place": _place(place) if place else None,
        "time": {name: time[name] for name in ("text", "start", "end")} if time else None,
        "quantities": [
            {name: q[name] for name in ("what", "low", "high", "text")} for q in public["quantities"]
        ],
        "sources": _parties(public["sources"]),
        "verification": public["verification"],
    }


def _evidence(words: dict[str, Any], text: str) -> dict[str, Any]:
    """The evidence, with `nth` (from 1) where it occurs more than once."""
    at, places = text.find(words["text"]), []
    while at >= 0:
        places.append(at)
        at = text.find(words["text"], at + 1)
    found: dict[str, Any] = {"evidence": words["text"]}
    return found | {"nth": places.index(words["start"]) + 1} if len(places) > 1 else found


def _place(place: dict[str, Any]) -> dict[str, Any]:
    """Degrees to two decimals, as the guide has them."""
    degrees = {name: None if place[name] is None else round(place[name], 2) for name in ("lat", "lon")}
    return {name: place[name] for name in _PLACE} | degrees


def _parties(parties: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [{"text": party["text"], "code": party["code"]} for party in parties]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
