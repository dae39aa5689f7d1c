"""How claims, incidents and copies of the ledger are printed."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dateline.cli.rows import Format, write_csv, write_json, write_table
from dateline.cli.screen import say

if TYPE_CHECKING:
    from dateline.ledger import Ledger, Shown, Tally
    from dateline.model import Figure, Filter, Incident

CLAIM_COLUMNS = (
    "id", "report", "type", "polarity", "modality", "verification", "background", "start", "end",
    "place", "admin1", "country", "latitude", "longitude", "precision", "actors", "actor_codes", "targets",
    "target_codes", "sources", "source_codes", "quantities", "words", "confidence", "outlet", "title",
    "published", "origin", "copies",
)  # fmt: skip
INCIDENT_COLUMNS = (
    "id", "type", "status", "rule", "start", "end", "place", "admin1", "country", "latitude", "longitude",
    "precision", "actors", "targets", "figures", "claims", "denials", "voices",
)  # fmt: skip
COPY_COLUMNS = ("group", "report", "outlet", "published", "title", "origin", "score")


def show_claims(ledger: Ledger, wanted: Filter, format_: Format, limit: int | None) -> None:
    """Prints claims; under a table stands how many fit, of how many."""
    found = ledger.claims(wanted, limit=limit)
    if format_ is Format.json:
        write_json(claim_object(shown) for shown in found)
    elif format_ is Format.csv:
        write_csv((claim_row(shown) for shown in found), CLAIM_COLUMNS)
    else:
        rows = [claim_line(shown) for shown in found]
        write_table(rows, ("when", "where", "claim", "who", "according to"))
        _scope(len(rows), ledger.tally_claims(wanted), "claims")


def show_incidents(ledger: Ledger, wanted: Filter, format_: Format, limit: int | None) -> None:
    """Prints incidents."""
    from dateline.ledger.incident_rows import incident_object

    found = ledger.incidents(wanted, limit=limit)
    if format_ is Format.json:
        write_json(incident_object(incident) for incident in found)
    elif format_ is Format.csv:
        write_csv((incident_row(incident) for incident in found), INCIDENT_COLUMNS)
    else:
        rows = [incident_line(incident) for incident in found]
        write_table(rows, ("when", "where", "incident", "figures"))
        _scope(len(rows), ledger.tally_incidents(wanted), "incidents")


def show_copies(ledger: Ledger, format_: Format) -> None:
    """Prints the groups of copies, a printing a row."""
    rows = ({"group": g.id, **asdict(p)} for g in ledger.copies() for p in g.printings)
    if format_ is Format.json:
        write_json(rows)
    elif format_ is Format.csv:
        write_csv(rows, COPY_COLUMNS)
    else:
        write_table(rows, COPY_COLUMNS)


def claim_object(shown: Shown) -> dict[str, Any]:
    """Returns the public form of a claim with what is known of its report."""
    report = {name: getattr(shown, name) for name in ("outlet", "title", "published", "origin", "copies")}
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


def claim_line(shown: Shown) -> dict[str, Any]:
    """Returns what of a claim fits a line of the terminal."""
    row = claim_row(shown)
    signs = (
        "not" if row["polarity"] == "negative" else "",
        row["modality"] if row["modality"] != "actual" else "",
        row["type"].replace("_", " "),
        f"({row['verification']})" if row["verification"] else "",
    )
    what = " ".join(sign for sign in signs if sign)
    return {
        "when": row["start"] if row["start"] == row["end"] else f"{row['start']} to {row['end']}",
        "where": ", ".join(part for part in (row["place"], row["country"]) if part),
        "claim": f"{what} “{row['words']}” {row['id']}",
        "who": " → ".join(side for side in (row["actors"], row["targets"]) if side),
        "according to": row["sources"] or row["outlet"] or "the outlet itself",
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


def incident_line(incident: Incident) -> dict[str, Any]:
    """Returns what of an incident fits a line of the terminal."""
    row = incident_row(incident)
    told = f"{row['claims']} claims" + (f", {row['denials']} deny" if row["denials"] else "")
    status = incident.status.replace("-", " ")
    return {
        "when": row["start"] if row["start"] == row["end"] else f"{row['start']} to {row['end']}",
        "where": ", ".join(part for part in (row["place"], row["country"]) if part),
        "incident": f"{incident.type.replace('_', ' ')}, {status}: {incident.rule}; {told} {incident.id}",
        "figures": row["figures"],
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


def _scope(shown: int, tally: Tally, noun: str) -> None:
    if tally.is_exact:
        lacking = f"{tally.unplaced:,} without a point on the map, {tally.undated:,} without a date"
        say(f"Showing {shown:,} of {tally.fitting:,} that fit, of {tally.all:,} {noun}; {lacking}.")
    else:
        say(f"Showing {shown:,} of more than {tally.fitting:,} that fit, of {tally.all:,} {noun}.")
