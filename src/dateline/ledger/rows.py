"""Claims and incidents of the ledger as objects and as flat rows, the same on every way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.ledger.look_up import Shown
    from dateline.model import Figure, Incident

CLAIM_COLUMNS = (
    "id", "report", "type", "polarity", "modality", "verification", "background", "start", "end",
    "place", "admin1", "country", "latitude", "longitude", "precision", "actors", "actor_codes", "targets",
    "target_codes", "sources", "source_codes", "quantities", "words", "confidence", "outlet", "title",
    "published", "origin", "copies", "review",
)  # fmt: skip
INCIDENT_COLUMNS = (
    "id", "type", "status", "rule", "start", "end", "place", "admin1", "country", "latitude", "longitude",
    "precision", "actors", "targets", "figures", "claims", "denials", "voices",
)  # fmt: skip
COPY_COLUMNS = ("group", "report", "outlet", "published", "title", "origin", "score")


def claim_object(shown: Shown) -> dict[str, Any]:
    """Returns the public form of a claim with what is known of its report."""
    told = ("outlet", "title", "published", "origin", "copies", "review")
    report = {name: getattr(shown, name) for name in told}
    return {**shown.public, **report}


def claim_row(shown: Shown) -> dict[str, Any]:
    """Returns a claim as one flat row."""
    claim = shown.public
    place, time = claim["place"] or {}, claim["time"] or {}
    parties = {
        name: "; ".join(party[key] for party in claim[many])
        for many, name, key in (
            ("actors", "actors", "name"), ("actors", "actor_codes", "code"),
            ("targets", "targets", "name"), ("targets", "target_codes", "code"),
            ("sources", "sources", "name"), ("sources", "source_codes", "code"),
        )
    }  # fmt: skip
    same = ("id", "report", "type", "polarity", "modality", "verification", "background", "confidence")
    return {
        **claim_object(shown),
        **{name: claim[name] for name in same},
        **parties,
        "start": time.get("start"),
        "end": time.get("end"),
        "place": place.get("name"),
        "admin1": place.get("admin1"),
        "country": place.get("country"),
        "latitude": place.get("lat"),
        "longitude": place.get("lon"),
        "precision": place.get("precision"),
        "quantities": "; ".join(_quantity(q) for q in claim["quantities"]),
        "words": claim["evidence"]["text"],
    }


def incident_row(incident: Incident) -> dict[str, Any]:
    """Returns an incident as one flat row."""
    place = incident.place
    parties = {name: "; ".join(p.name for p in getattr(incident, name)) for name in ("actors", "targets")}
    counted = {name: len(getattr(incident, name)) for name in ("claims", "denials", "voices")}
    return {
        **{name: getattr(incident, name) for name in ("id", "type", "status", "rule", "start", "end")},
        "place": place.name if place else None,
        "admin1": place.admin1 if place else None,
        "country": place.country if place else None,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        "precision": place.precision if place else None,
        **parties,
        "figures": "; ".join(_figure(figure) for figure in incident.figures),
        **counted,
    }


def _figure(figure: Figure) -> str:
    """A figure as low–best–high, or as one number where all sources agree."""
    bounds = ["?" if n is None else f"{n:g}" for n in (figure.low, figure.best, figure.high)]
    shown = bounds[0] if len(set(bounds)) == 1 else "–".join(bounds)
    return f"{figure.what} {shown} {figure.whom}".rstrip()


def _quantity(quantity: dict[str, Any]) -> str:
    low, high = quantity["low"], quantity["high"]
    if low == high and low is not None:
        shown = f"{low:g}"
    else:
        shown = f"{'?' if low is None else f'{low:g}'}–{'?' if high is None else f'{high:g}'}"
    return f"{quantity['what']} {shown} ({quantity['text']})"
