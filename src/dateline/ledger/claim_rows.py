"""A claim's public form as rows of the schema."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

ROLES = (("actor", "actors"), ("target", "targets"), ("source", "sources"))


def claim_row(public: Mapping[str, Any], position: int) -> dict[str, Any]:
    """Returns the row of `claims` that a public form gives, without what the reading decides."""
    place, time = public["place"] or {}, public["time"] or {}
    evidence = public["evidence"]
    return {
        "id": public["id"],
        "report": public["report"],
        "position": position,
        "type": public["type"],
        "polarity": public["polarity"],
        "modality": public["modality"],
        "verification": public["verification"],
        "background": public["background"],
        "confidence": public["confidence"],
        "evidence": evidence["text"],
        "evidence_start": evidence["start"],
        "evidence_end": evidence["end"],
        "when_start": _day(time.get("start")),
        "when_end": _day(time.get("end")),
        "when_precision": time.get("precision"),
        "place": place.get("name"),
        **{name: place.get(name) for name in ("country", "admin1", "lat", "lon", "geonameid")},
        "place_precision": place.get("precision"),
        **{many: "; ".join(_names(public[many])) for _, many in ROLES},
    }


def party_rows(public: Mapping[str, Any], claim: int) -> Iterator[dict[str, Any]]:
    """Yields the rows of `claim_parties`; `claim` is the number of the claim's row."""
    for role, many in ROLES:
        for position, party in enumerate(public[many]):
            yield {
                "claim": claim,
                "role": role,
                "position": position,
                "text": party["text"],
                "name": party["name"],
                "name_key": party["name"].casefold(),
                "code": party["code"],
                "actor_id": party["id"],
            }


def _names(parties: list[dict[str, Any]]) -> Iterator[str]:
    """The name of each party, and its words where they are others: full text finds both."""
    for party in parties:
        same = party["text"].casefold() == party["name"].casefold()
        yield party["name"] if same else f"{party['name']} ({party['text']})"


def _day(written: str | None) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None
