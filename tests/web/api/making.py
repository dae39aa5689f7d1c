"""Fills a ledger with claims of which every value meets every other, and with an incident for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import get_args

from dateline.ledger import Ledger
from dateline.model import Incident, Place, Voice
from dateline.model.incident import Status
from tests.ledger.making import ARMY, DAY, EL_OBEID, GOMA, REBELS, make_entry, make_report

TAVEUNI = EL_OBEID | {"name": "Taveuni", "country": "FJI", "lat": -16.9, "lon": 179.97}
CHUKOTKA = EL_OBEID | {"name": "Uelen", "country": "RUS", "lat": 66.16, "lon": -169.81}
POLE = EL_OBEID | {"name": "North Pole", "country": None, "lat": 90.0, "lon": 0.0}
PLACES = (EL_OBEID, GOMA, TAVEUNI, CHUKOTKA, POLE, None)
STATUSES = get_args(Status)
TYPES = ("shelling", "meeting", "damage")


def file_claims(ledger: Ledger, *, reports: int, first: int = 0) -> None:
    """Files reports of four claims each."""
    for number in range(first, first + reports):
        report = make_report(
            f"Shells hit the market, {number}.", outlet=("Nile Wire", None)[number % 2], origin=f"w/{number}"
        )
        entries = []
        for n in range(number * 4, number * 4 + 4):
            day = None if n % 7 == 0 else DAY + dt.timedelta(n % 11 * (n % 5))
            entries.append(
                make_entry(
                    report, n, type=TYPES[n % 3], place=PLACES[n % 6], day=day,
                    end=day + dt.timedelta(n % 3) if day else None, actors=[[ARMY], [REBELS], []][n % 3],
                    sources=[ARMY] if n % 2 else [], confidence=(n % 11) / 11,
                )
            )  # fmt: skip
        ledger.file(report, entries, reader="1")


def incidents(ledger: Ledger) -> Iterator[Incident]:
    """Yields an incident for each claim."""
    for n, shown in enumerate(ledger.claims()):
        claim = shown.public
        place, time = claim["place"], claim["time"]
        names = ("name", "country", "lat", "lon", "precision", "admin1", "geonameid")
        yield Incident(
            id=f"inc_{claim['id'][4:]}", type=claim["type"],
            place=Place(*(place[name] for name in names)) if place else None,
            start=dt.date.fromisoformat(time["start"]) if time else None,
            end=dt.date.fromisoformat(time["end"]) if time else None,
            actors=(), targets=(), figures=(), claims=(claim["id"],), denials=(), foretold=(),
            voices=(Voice("one", None, 1, (claim["id"],)),), status=STATUSES[n % len(STATUSES)], rule="test",
        )  # fmt: skip
