"""How exact a place or a period is, in the figures of other schemes."""

from __future__ import annotations

from dateline.model import Incident, Place

# INTEROP names of ACLED: 1 a town, 2 near a town or part of a region, 3 a larger region.
_ACLED_PLACE = {"settlement": 1, "near": 2, "district": 2, "region": 3, "country": 3, "other": 3}
# UCDP: 1 exact, 2 near a point, 3 second-level unit, 4 first-level unit, 5 larger or linear, 6 country.
_UCDP_PLACE = {"settlement": 1, "near": 2, "district": 3, "region": 4, "country": 6, "other": 5}


def days_of(incident: Incident) -> int | None:
    """Returns how many days the incident's period has, None without a date."""
    if incident.start is None or incident.end is None:
        return None
    return (incident.end - incident.start).days + 1


def acled_time(incident: Incident) -> int | None:
    """Returns ACLED's time_precision: 1 a day, 2 up to a week, 3 longer."""
    days = days_of(incident)
    if days is None:
        return None
    return 1 if days == 1 else 2 if days <= 7 else 3


def ucdp_time(incident: Incident) -> int | None:
    """Returns UCDP's date_prec: 1 a day, 2 two to six, 3 a week, 4 up to a month, 5 longer."""
    days = days_of(incident)
    if days is None:
        return None
    return next(prec for prec, most in ((1, 1), (2, 6), (3, 7), (4, 31), (5, days)) if days <= most)


def acled_place(place: Place | None) -> int | None:
    """Returns ACLED's geo_precision."""
    return _ACLED_PLACE[place.precision] if place else None


def ucdp_place(place: Place | None) -> int | None:
    """Returns UCDP's where_prec; 7, at sea, is never given: a place does not say so."""
    return _UCDP_PLACE[place.precision] if place else None


def priogrid(place: Place | None) -> int | None:
    """Returns the cell of PRIO-GRID: half degrees, 720 a row, numbered from the south-west corner."""
    if place is None or place.lat is None or place.lon is None:
        return None
    row = min(int((place.lat + 90) * 2), 359)
    column = min(int((place.lon + 180) * 2), 719)
    return row * 720 + column + 1
