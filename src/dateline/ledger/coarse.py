"""The same ledger for anybody's eyes: every coordinate rounded to a tenth of a degree, some 11 km."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Self

from dateline.ledger.cells import Cell, Spot
from dateline.ledger.days import Day
from dateline.ledger.facets import Facets
from dateline.ledger.grid import rounded_at
from dateline.ledger.history import Version
from dateline.ledger.holdings import Holdings
from dateline.ledger.incident_history import Linked
from dateline.ledger.keyset import Mark
from dateline.ledger.look_up import Shown, Tally
from dateline.ledger.store import Ledger
from dateline.model import Box, Circle, FiledClaim, Filter, Incident, Place

# Humanitarian guidance (OCHA's on data responsibility) keeps exact places of people in need from the public.
_DIGITS = 1
_STEP = 10.0**-_DIGITS
# Half the diagonal of a cell at the equator: a smaller circle would tell points of one cell apart.
_LEAST_KM = 8.0
_EVERYTHING = Filter()


class CoarseHoldings(Holdings):
    """What is held of reports, with the coordinates of their claims rounded."""

    def claims(self, report: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        """As the ledger, coarsened."""
        for public, judged in super().claims(report):
            yield coarse(public), coarse(judged)


class CoarseLedger(Ledger):
    """Reads as a ledger does; areas asked for are widened, so that no series of them finds a point."""

    scope: Mapping[str, str] = {"coordinates": "rounded to 0.1 degree for the public"}

    @classmethod
    def over(cls, ledger: Ledger) -> Self:
        """Returns it over an open ledger, which stays its owner's to close."""
        made = cls(ledger._database, clock=ledger._clock)
        made.holdings = CoarseHoldings(made._reads)
        return made

    def filed_claims(
        self,
        wanted: Filter = _EVERYTHING,
        *,
        reports: Collection[str] | None = None,
        ids: Collection[str] | None = None,
        published: tuple[dt.date, dt.date] | None = None,
    ) -> Iterator[FiledClaim]:
        """As the ledger, coarsened."""
        found = super().filed_claims(coarse_filter(wanted), reports=reports, ids=ids, published=published)
        for claim in found:
            yield replace(claim, place=_coarse_place(claim.place))

    def claims(
        self, wanted: Filter = _EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Shown]:
        """As the ledger, coarsened."""
        for shown in super().claims(coarse_filter(wanted), limit=limit, offset=offset):
            yield replace(shown, public=coarse(shown.public))

    def claims_named(self, ids: Collection[str]) -> Iterator[Shown]:
        """As the ledger, coarsened."""
        for shown in super().claims_named(ids):
            yield replace(shown, public=coarse(shown.public))

    def judgements(self, ids: Collection[str]) -> Iterator[tuple[str, dict[str, Any]]]:
        """As the ledger, coarsened."""
        for id_, judged in super().judgements(ids):
            yield id_, coarse(judged)

    def incidents(
        self, wanted: Filter = _EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Incident]:
        """As the ledger, coarsened."""
        for incident in super().incidents(coarse_filter(wanted), limit=limit, offset=offset):
            yield coarse_incident(incident)

    def claim(self, id_: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """As the ledger, coarsened."""
        public, judged = super().claim(id_)
        return coarse(public), coarse(judged)

    def claims_after(
        self, wanted: Filter, *, after: Mark | None = None, limit: int = 100
    ) -> list[tuple[Mark, Shown]]:
        """As the ledger, coarsened."""
        found = super().claims_after(coarse_filter(wanted), after=after, limit=limit)
        return [(mark, replace(shown, public=coarse(shown.public))) for mark, shown in found]

    def claims_of(self, report: str) -> list[Shown]:
        """As the ledger, coarsened."""
        return [replace(shown, public=coarse(shown.public)) for shown in super().claims_of(report)]

    def incidents_after(
        self, wanted: Filter, *, after: Mark | None = None, limit: int = 100
    ) -> list[tuple[Mark, Incident]]:
        """As the ledger, coarsened."""
        found = super().incidents_after(coarse_filter(wanted), after=after, limit=limit)
        return [(mark, coarse_incident(one)) for mark, one in found]

    def cells(self, wanted: Filter, *, degrees: float, digits: int | None = _DIGITS) -> list[Cell]:
        """Counts rounded points, so that no grid tells more than a list."""
        return super().cells(coarse_filter(wanted), degrees=degrees, digits=digits)

    def spots(self, numbers: Iterable[int]) -> dict[int, Spot]:
        """As the ledger, coarsened."""
        found = super().spots(numbers).items()
        return {n: replace(spot, lat=_rounded(spot.lat), lon=_rounded(spot.lon)) for n, spot in found}

    def incident(self, id_: str) -> Incident:
        """As the ledger, coarsened."""
        return coarse_incident(super().incident(id_))

    def unplaced(self, wanted: Filter, *, limit: int) -> list[Incident]:
        """As the ledger, in the widened area."""
        return super().unplaced(coarse_filter(wanted), limit=limit)

    def incident_versions(self, claims: Collection[str]) -> list[Linked]:
        """As the ledger, coarsened."""
        found = super().incident_versions(claims)
        return [replace(one, incident=coarse_incident(one.incident)) for one in found]

    def claim_versions(self, id_: str) -> list[Version]:
        """As the ledger, coarsened."""
        return [replace(one, public=coarse(one.public)) for one in super().claim_versions(id_)]

    def facets(self, wanted: Filter) -> Facets:
        """Counts in the widened area."""
        return super().facets(coarse_filter(wanted))

    def days(self, wanted: Filter) -> list[Day]:
        """Counts in the widened area."""
        return super().days(coarse_filter(wanted))

    def tally_claims(self, wanted: Filter = _EVERYTHING) -> Tally:
        """Counts in the widened area."""
        return super().tally_claims(coarse_filter(wanted))

    def tally_incidents(self, wanted: Filter = _EVERYTHING) -> Tally:
        """Counts in the widened area."""
        return super().tally_incidents(coarse_filter(wanted))


def coarse(value: Any) -> Any:
    """Returns a JSON value with every `lat` and `lon` in it rounded, without ids of the gazetteer."""
    if isinstance(value, dict):
        return {key: _said(key, item) for key, item in value.items()}
    if isinstance(value, list):
        return [coarse(item) for item in value]
    return value


def coarse_filter(wanted: Filter) -> Filter:
    """Returns the filter with its box widened to whole steps and its circle to a cell."""
    box, near = wanted.bbox, wanted.near
    wide = Box(_down(box.west), _down(box.south), _up(box.east), _up(box.north)) if box else None
    round_ = Circle(_rounded(near.lat), _rounded(near.lon), max(near.radius, _LEAST_KM)) if near else None
    return replace(wanted, bbox=wide, near=round_)


def coarse_incident(incident: Incident) -> Incident:
    """Returns the incident with its point rounded."""
    return replace(incident, place=_coarse_place(incident.place))


def _coarse_place(place: Place | None) -> Place | None:
    if place is None:
        return None
    return replace(place, lat=_degree(place.lat), lon=_degree(place.lon), geonameid=None)


def _said(key: str, item: Any) -> Any:
    # An id of the gazetteer gives the point back.
    if key == "geonameid":
        return None
    return _degree(item) if key in ("lat", "lon") else coarse(item)


def _degree(degrees: Any) -> Any:
    return _rounded(degrees) if isinstance(degrees, int | float) else degrees


def _rounded(degrees: float) -> float:
    return rounded_at(degrees, _DIGITS)


def _down(degrees: float) -> float:
    return max(-180.0, round(math.floor(degrees / _STEP) * _STEP, _DIGITS))


def _up(degrees: float) -> float:
    return min(180.0, round(math.ceil(degrees / _STEP) * _STEP, _DIGITS))
