"""Incidents, links and contradictions as rows of the schema, and incidents back from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from dateline.model import Contradiction, Figure, FiledParty, Incident, Link, Place, Reason, Voice

ROLES = (("tells", "claims"), ("denies", "denials"), ("foretells", "foretold"))


def incident_row(incident: Incident) -> dict[str, Any]:
    """Returns the row of `incidents`, without what the linking decides."""
    place = incident.place
    return {
        **{name: getattr(incident, name) for name in ("id", "type", "status", "rule")},
        "when_start": incident.start,
        "when_end": incident.end,
        "place": place.name if place else None,
        **{name: getattr(place, name, None) for name in ("country", "admin1", "lat", "lon")},
        "place_precision": place.precision if place else None,
        "claims": len(incident.claims),
        "denials": len(incident.denials),
        "voices": len(incident.voices),
        "whole": incident_object(incident),
    }


def incident_object(incident: Incident) -> dict[str, Any]:
    """Returns the whole incident as JSON values; days are ISO."""
    days = {name: str(day) if (day := getattr(incident, name)) else None for name in ("start", "end")}
    return asdict(incident) | days


def incident_of(whole: dict[str, Any]) -> Incident:
    """Returns the incident that `incident_object` wrote."""
    days = {name: dt.date.fromisoformat(day) if (day := whole[name]) else None for name in ("start", "end")}
    lists = {name: tuple(whole[name]) for name in ("claims", "denials", "foretold")}
    values = {
        "place": Place(**whole["place"]) if whole["place"] else None,
        "actors": tuple(FiledParty(**party) for party in whole["actors"]),
        "targets": tuple(FiledParty(**party) for party in whole["targets"]),
        "figures": tuple(Figure(**(f | {"claims": tuple(f["claims"])})) for f in whole["figures"]),
        "voices": tuple(Voice(**(v | {"claims": tuple(v["claims"])})) for v in whole["voices"]),
    }
    return Incident(**(whole | days | lists | values))


def member_rows(incident: Incident, number: int) -> Iterator[dict[str, Any]]:
    """Yields the rows of `incident_claims`; `number` is that of the incident's row."""
    for role, name in ROLES:
        for claim in getattr(incident, name):
            yield {"incident": number, "claim": claim, "role": role}


def link_row(link: Link) -> dict[str, Any]:
    """Returns the row of `links`, without what the linking decides."""
    return asdict(link)


def link_of(row: Any) -> Link:
    """Returns the link of a row."""
    reasons = tuple(Reason(**reason) for reason in row.reasons)
    return Link(row.first, row.second, row.score, reasons)


def contradiction_row(contradiction: Contradiction) -> dict[str, Any]:
    """Returns the row of `contradictions`, without what the linking decides."""
    return asdict(contradiction)
