"""How values are said in words; report text comes out on one line without characters that hide."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence

from dateline.model import FiledClaim, FiledParty, Place

# Joiners that Persian, Indic scripts and emoji need; all other format characters hide or turn text.
_KEPT = "\u200c\u200d"
_HIDDEN = ("Cc", "Cf", "Co", "Cs", "Cn")
_SECTORS = {
    "MIL": "armed forces", "GOV": "government", "REB": "armed group", "CVL": "civilians", "POL": "police",
    "PMC": "private military company", "MED": "media", "NGO": "aid group", "IGO": "international body",
    "BUS": "business", "JUD": "courts", "PTY": "party", "EXP": "experts", "UNK": "unknown",
}  # fmt: skip
_PRECISIONS = {
    "settlement": "", "near": "near, not exact", "district": "district, no exact place",
    "region": "region, no exact place", "country": "country, no exact place", "other": "no exact place",
}  # fmt: skip


def clean(text: str) -> str:
    """Returns text on one line, without control characters and those that hide or turn it."""
    plain = "".join(
        c if c in _KEPT or unicodedata.category(c) not in _HIDDEN else " " for c in " ".join(text.split())
    )
    return " ".join(plain.split())


def kind(type_: str) -> str:
    """Says a type of event in words."""
    return clean(type_.replace("_", " "))


def days(start: dt.date | None, end: dt.date | None) -> str:
    """Says an inclusive period."""
    if start is None or end is None:
        return "no date"
    return start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"


def place_name(place: Place | None) -> str:
    """Names a place with its region and country; no place is said to be none."""
    if place is None:
        return "no place"
    names = (place.name, place.admin1, place.country)
    return ", ".join(dict.fromkeys(clean(name) for name in names if name))


def precision(place: Place | None) -> str:
    """Says how exact a place is; nothing for a settlement."""
    return _PRECISIONS[place.precision] if place else ""


def parties(actors: Sequence[FiledParty], targets: Sequence[FiledParty]) -> str:
    """Says who did it to whom; a party that is not named is said to be none."""
    if not actors and not targets:
        return "no party named"
    return f"{_names(actors) or 'nobody named'} → {_names(targets) or 'nobody named'}"


def _names(named: Sequence[FiledParty]) -> str:
    return "; ".join(dict.fromkeys(clean(party.name or party.text) for party in named))


def speaker(claim: FiledClaim) -> str:
    """Says who says so: the innermost source first, then those who pass it on, else the outlet itself."""
    if not claim.sources:
        return f"{clean(claim.outlet)} itself" if claim.outlet else "the outlet itself"
    inner, *outer = (clean(party.name or party.text) for party in reversed(claim.sources))
    return ", according to ".join((inner, *outer))


def people(code: str) -> str:
    """Says who is counted, by a code of country and sector."""
    if not code:
        return "not said who"
    sector, country = (code[3:], code[:3]) if len(code) == 6 else (code, "")
    said = _SECTORS.get(sector, clean(sector))
    return f"{said} ({clean(country)})" if country else said


def number(value: float | None) -> str:
    """Says a number; one that nobody gives is a question mark."""
    return "?" if value is None else f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4g}"


def count(amount: int, noun: str, plural: str = "") -> str:
    """Says how many of a noun."""
    return f"{amount:,} {noun if amount == 1 else plural or noun + 's'}"


def moment(when: dt.datetime) -> str:
    """Says a moment in UTC."""
    return when.astimezone(dt.UTC).strftime("%Y-%m-%d %H:%M UTC")
