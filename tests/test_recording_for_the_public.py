"""Records for the public: coarse points everywhere, no ids that give them back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.exports.record import Record
from dateline.ledger import CoarseLedger, Ledger
from dateline.model import Filter
from dateline.recording import record_of
from tests.brief.filling import fill
from tests.stores import ledger_at


@pytest.fixture
def records(tmp_path: Path) -> Iterator[tuple[Record, Record]]:
    """The full record of a ledger, and the one for the public."""
    with Ledger.open(ledger_at(tmp_path / "ledger.db"), create=True) as ledger:
        fill(ledger)
        yield record_of(ledger, Filter()), record_of(CoarseLedger.over(ledger), Filter())


def points(value: Any) -> list[float]:
    """Every coordinate in a JSON value."""
    if isinstance(value, dict):
        own = [v for k, v in value.items() if k in ("lat", "lon") and v is not None]
        return own + [point for item in value.values() for point in points(item)]
    return [point for item in value for point in points(item)] if isinstance(value, list) else []


def test_points_are_rounded_and_all_else_stays(records: tuple[Record, Record]) -> None:
    pairs = list(zip(*(record.claims() for record in records), strict=True))
    assert any(points(full.public) for full, _ in pairs)
    for full, coarse in pairs:
        assert points(coarse.public) == [round(n, 1) for n in points(full.public)]
        assert not (coarse.public["place"] or {}).get("geonameid")
        rest = {name: value for name, value in full.public.items() if name != "place"}
        assert rest == {name: value for name, value in coarse.public.items() if name != "place"}


def test_judgements_are_as_coarse_as_claims(records: tuple[Record, Record]) -> None:
    assert all(n == round(n, 1) for _, judged in records[1].judgements() for n in points(judged))


def test_incidents_are_coarse_with_their_claims(records: tuple[Record, Record]) -> None:
    told = [one for one in records[1].incidents() if one.incident.place]
    for one in told:
        for degrees in (one.incident.place.lat, one.incident.place.lon):
            assert degrees is None or degrees == round(degrees, 1)
        assert one.incident.place.geonameid is None
    assert "0.1 degree" in records[1].chosen["coordinates"]
