"""How claims, incidents and copies of the ledger are printed."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dateline.cli.rows import Format, write_csv, write_json, write_table
from dateline.cli.screen import say
from dateline.ledger.rows import (
    CLAIM_COLUMNS,
    COPY_COLUMNS,
    INCIDENT_COLUMNS,
    claim_object,
    claim_row,
    incident_row,
)

if TYPE_CHECKING:
    from dateline.ledger import Ledger, Shown, Tally
    from dateline.model import Filter, Incident


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


def _scope(shown: int, tally: Tally, noun: str) -> None:
    if tally.is_exact:
        lacking = f"{tally.unplaced:,} without a point on the map, {tally.undated:,} without a date"
        say(f"Showing {shown:,} of {tally.fitting:,} that fit, of {tally.all:,} {noun}; {lacking}.")
    else:
        say(f"Showing {shown:,} of more than {tally.fitting:,} that fit, of {tally.all:,} {noun}.")
