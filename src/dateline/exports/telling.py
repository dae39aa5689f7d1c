"""What the claims of an incident say about where it was read: outlets, sources, quotes, codes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dateline.exports.record import ShownClaim, Told
from dateline.model import FiledParty


def code_of(told: Told, scheme: str) -> Any:
    """Returns the code of the incident's type in a scheme (`acled`, `ucdp`), None where it has none.

    It stands in the claims of that type: the reader wrote it there.
    """
    found = (c.public[scheme] for c in told.claims if c.public["type"] == told.incident.type)
    return next(found, None)


def outlets(told: Told) -> str | None:
    """Returns the outlets of the reports, each once."""
    return join(claim.outlet for claim in told.claims)


def sources(claims: Iterable[ShownClaim]) -> str | None:
    """Returns who first said it, each once."""
    return join(party["name"] for claim in claims for party in claim.public["sources"])


def quotes(told: Told) -> str | None:
    """Returns the words of each claim with who says so."""
    return join(_quote(claim) for claim in told.claims)


def names(parties: Iterable[FiledParty]) -> str | None:
    """Returns the names of the parties, each once."""
    return join(party.name or party.text for party in parties)


def join(parts: Iterable[str | None]) -> str | None:
    """Joins what is not empty with semicolons, each once; None where nothing is left."""
    return "; ".join(dict.fromkeys(part for part in parts if part)) or None


def _quote(claim: ShownClaim) -> str:
    said_by = sources([claim]) or claim.outlet or "the outlet itself"
    return f"“{' '.join(claim.public['evidence']['text'].split())}” ({said_by})"
