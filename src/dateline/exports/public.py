"""The public form of a claim: the JSON that `dateline read --format json` prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dateline.events import Ontology
from dateline.model import Claim, Party, PlaceField, Quantity, Report, Span, TimeField


def public_report(report: Report, claims: Iterable[Claim], ontology: Ontology) -> dict[str, Any]:
    """Returns a report with its claims as JSON values."""
    return {
        "id": report.id,
        "origin": report.origin,
        "sha256": f"SHA-256:{report.sha256}",
        "title": report.title,
        "outlet": report.outlet,
        "outlet_country": report.outlet_country,
        "language": report.language,
        "published": report.published.isoformat() if report.published else None,
        "published_how": report.published_how,
        "notes": list(report.notes),
        "claims": [public_claim(claim, ontology) for claim in claims],
    }


def public_claim(claim: Claim, ontology: Ontology) -> dict[str, Any]:
    """Returns a claim as JSON values; offsets are code points of the report's text, half-open."""
    kind = ontology[claim.type.value or ""]
    return {
        "id": claim.id,
        "report": claim.report,
        "type": kind.id,
        "plover": kind.plover,
        "acled": {"event_type": kind.acled[0], "sub_event_type": kind.acled[1]} if kind.acled else None,
        "cameo_root": kind.cameo_root,
        "ucdp": kind.ucdp,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "evidence": _words(claim.evidence, claim.evidence_text),
        "actors": [public_party(party) for party in claim.actors.value or ()],
        "targets": [public_party(party) for party in claim.targets.value or ()],
        "place": public_place(claim.place.value),
        "time": public_time(claim.time.value),
        "quantities": [_quantity(quantity) for quantity in claim.quantities],
        "sources": [public_party(party) for party in claim.sources.value or ()],
        "verification": claim.verification.value,
        "background": bool(claim.background.value),
        "confidence": claim.confidence,
        "readers": list(claim.readers),
    }


def _words(span: Span, text: str) -> dict[str, Any]:
    return {"text": text, "start": span.start, "end": span.end}


def public_party(party: Party) -> dict[str, Any]:
    """Returns an actor, target or source as JSON values."""
    actor = party.actor
    return {**_words(party.span, party.text), "name": actor.name, "id": actor.id, "code": actor.code}


def public_place(field: PlaceField | None) -> dict[str, Any] | None:
    """Returns a place as JSON values, None where there is none."""
    if field is None:
        return None
    place = field.place
    return {
        **_words(field.span, field.text),
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "geonameid": place.geonameid,
    }


def public_time(field: TimeField | None) -> dict[str, Any] | None:
    """Returns a time as JSON values, None where there is none."""
    if field is None:
        return None
    return {
        "text": field.text,
        "start": field.period.start.isoformat(),
        "end": field.period.end.isoformat(),
        "precision": field.period.precision,
        "span": [field.span.start, field.span.end],
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "what": quantity.what,
        "low": quantity.low,
        "high": quantity.high,
        "text": quantity.text,
        "start": quantity.span.start,
        "end": quantity.span.end,
    }
