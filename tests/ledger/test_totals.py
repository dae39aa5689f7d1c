"""Figures that linking keeps are what a count of the current incidents gives, whatever came before."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.ledger import Ledger, Linking, linked
from dateline.ledger.coarse import CoarseLedger
from dateline.ledger.grid import COLUMNS, column_at, row_at
from dateline.ledger.look_up import Tally
from dateline.ledger.tables import incident_cells, incident_days, incident_totals
from dateline.model import Filter, Incident, Link, Linked, Place
from tests.ledger.making import DAY
from tests.ledger.test_linked import make_incident
from tests.stores import behind_its_back, ledger_at

CLAIMS = [f"clm_{n:02}" for n in range(8)]
# Some lie between two squares, some at the edges of the globe.
POINTS = [(13.18, 30.25), (13.2, 30.15), (-0.05, 0.05), (0.0, -0.05), (90.0, 180.0), (-90.0, -180.0), None]
STATUSES = ["one-side", "verified", "contradicted"]


def place(point: tuple[float, float] | None) -> Place | None:
    return Place("Here", "SDN", *point, "settlement", None, None) if point else None


@st.composite
def groups(draw: st.DrawFn) -> list[Incident]:
    """Some of the claims, parted into incidents: a sequence of them merges and splits what was before."""
    chosen = draw(st.lists(st.sampled_from(CLAIMS), unique=True, max_size=len(CLAIMS)))
    made: list[Incident] = []
    while chosen:
        size = draw(st.integers(1, len(chosen)))
        some, chosen = chosen[:size], chosen[size:]
        day = draw(st.sampled_from([DAY, DAY + dt.timedelta(1), None]))
        one = make_incident(f"inc_{some[0]}", some, status=draw(st.sampled_from(STATUSES)))
        made.append(replace(one, place=place(draw(st.sampled_from(POINTS))), start=day, end=day))
    return made


def members(made: list[Incident]) -> set[str]:
    return {claim for incident in made for claim in incident.claims}


def told(ledger: Ledger) -> tuple[dict[Any, Any], ...]:
    """The figures as they are kept, without those that fell to 0."""
    with ledger._reads() as connection:
        totals = {row[0]: row[1:] for row in connection.execute(sa.select(incident_totals)) if any(row[1:])}
        days = {row[:2]: row[2] for row in connection.execute(sa.select(incident_days)) if row[2]}
        cells = {row[:2]: row[2] for row in connection.execute(sa.select(incident_cells)) if any(row[2:])}
    return totals, days, cells


def recounted(ledger: Ledger) -> tuple[dict[Any, Any], ...]:
    """The same by a plain count."""
    totals: dict[str, list[int]] = {}
    days: Counter[Any] = Counter()
    cells: Counter[Any] = Counter()
    for one in ledger.incidents():
        at, row = one.place, totals.setdefault(one.status, [0, 0, 0])
        for n, counts in enumerate((True, at is None, one.start is None)):
            row[n] += counts
        if one.start is not None:
            days[one.start, one.status] += 1
        if at is not None and at.lat is not None and at.lon is not None:
            cells[row_at(at.lat) * COLUMNS + column_at(at.lon), one.status] += 1
    return {status: tuple(row) for status, row in totals.items()}, dict(days), dict(cells)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(st.tuples(groups(), st.booleans()), min_size=1, max_size=5))
def test_what_is_kept_is_what_is_counted(tmp_path_factory: Any, steps: list[Any]) -> None:
    path = tmp_path_factory.mktemp("totals") / "ledger.db"
    with Ledger.open(ledger_at(path), create=True) as ledger:
        held: set[str] = set()
        for made, is_anew in steps:
            # What an incident that is touched holds besides is linked again too; here it is left out.
            touched = None if is_anew else members(made) | set(CLAIMS[:3])
            if touched is not None:
                touched |= {c for i in ledger.incidents() if touched & set(i.claims) for c in i.claims}
            ledger.store_incidents(Linking(Linked(tuple(made), (), ()), touched=touched), linker="1")
            held = members(made) if touched is None else (held - touched) | members(made)
            assert {claim for i in ledger.incidents() for claim in i.claims} == held
            assert told(ledger) == recounted(ledger)
            assert [p for p in ledger.verify() if p.where.startswith("incident_")] == []


def test_more_incidents_than_one_statement_takes(ledger, monkeypatch):
    monkeypatch.setattr(linked, "_AT_ONCE", 3)
    made = [make_incident(f"inc_{n}", [f"clm_{n}"]) for n in range(20)]
    ledger.store_incidents(Linking(Linked(tuple(made), (), ()), touched=()), linker="1")
    assert told(ledger) == recounted(ledger)
    one = make_incident("inc_all", [f"clm_{n}" for n in range(17)], status="verified")
    ledger.store_incidents(Linking(Linked((one,), (), ()), touched=one.claims), linker="1")
    assert told(ledger) == recounted(ledger)
    assert ledger.tally_incidents().all == 4


def some_incidents() -> list[Incident]:
    """Every status with every point, with a day and without."""
    made = []
    for n in range(42):
        one = make_incident(f"inc_{n}", [f"clm_{n}"], status=STATUSES[n % 3])
        day = DAY + dt.timedelta(n % 5) if n % 2 else None
        made.append(replace(one, place=place(POINTS[n % 7]), start=day, end=day))
    return made


@pytest.mark.parametrize("status", [(), ("verified",), ("verified", "one-side"), ("nothing",)])
def test_tallies_by_status_alone_are_those_of_the_incidents(ledger, status):
    assert ledger.tally_incidents() == Tally(0, 0, 0, 0)
    made = some_incidents()
    ledger.store_incidents(Linking(Linked(tuple(made), (), ())), linker="1")
    fit = [one for one in made if not status or one.status in status]
    unplaced = sum(one.place is None for one in fit)
    wanted = Filter(status=status)
    found = ledger.tally_incidents(wanted)
    assert found == Tally(len(fit), len(made), unplaced, sum(one.start is None for one in fit))
    # Whatever asks for more makes the ledger count, and all of them are of this type.
    assert found == ledger.tally_incidents(replace(wanted, type=("shelling",)))
    assert found == CoarseLedger.over(ledger).tally_incidents(replace(wanted, sort="date"))
    days = ledger.days(wanted)
    assert sum(day.count for day in days) == len(fit)
    assert days == ledger.days(replace(wanted, type=("shelling",)))


def test_a_ledger_of_an_older_schema_is_counted_when_it_is_opened(where):
    with Ledger.open(where, create=True) as ledger:
        made = some_incidents()
        ledger.store_incidents(Linking(Linked(tuple(made), (), ())), linker="1")
        again = replace(made[0], status="verified", start=None, end=None)
        ledger.store_incidents(Linking(Linked((again,), (), ()), touched=again.claims), linker="1")
        before = told(ledger)
    # The step that made the tables changed nothing else.
    behind_its_back(
        where,
        "DROP TABLE incident_totals",
        "DROP TABLE incident_days",
        "DROP TABLE incident_cells",
        "UPDATE alembic_version SET version_num = '0005'",
    )
    with Ledger.open(where) as ledger:
        assert told(ledger) == recounted(ledger) == before
        assert [p for p in ledger.verify() if p.where.startswith("incident_")] == []


@pytest.mark.parametrize(
    ("statement", "where_", "found"),
    [
        ("UPDATE incident_totals SET unplaced = 1", "incident_totals one-side", "unplaced is 1, and 0 by"),
        (
            "UPDATE incident_days SET incidents = 3",
            "incident_days 2024-05-14 one-side",
            "incidents is 3, and 2 by",
        ),
        ("DELETE FROM incident_totals", "incident_totals one-side", "incidents is 0, and 2 by"),
        ("UPDATE incident_cells SET incidents = 3", "incident_cells", "incidents is 3, and 2 by"),
        ("UPDATE incident_cells SET numbers = 4", "incident_cells", "numbers is 4, and 3 by"),
        ("UPDATE incident_cells SET cell = 7", "incident_cells 7 one-side", "incidents is 2, and 0 by"),
        (
            "UPDATE incidents SET superseded_at = '2024-05-15T00:00:00Z' WHERE n = 1",
            "incident_totals one-side",
            "incidents is 2, and 1 by",
        ),
    ],
)
def test_a_wrong_figure_is_found(ledger, where, statement, where_, found):
    made = (make_incident("inc_1", ["clm_1"]), make_incident("inc_2", ["clm_2"]))
    ledger.store_incidents(Linking(Linked(made, (), ())), linker="1")
    behind_its_back(where, statement)
    assert any(p.where.startswith(where_) and p.found.startswith(found) for p in ledger.verify())
    # Linking everything anew counts everything anew.
    ledger.store_incidents(Linking(Linked(made, (), ())), linker="1")
    assert told(ledger) == recounted(ledger)


def test_an_interrupted_linking_leaves_the_figures_as_they_were(ledger, monkeypatch):
    ledger.store_incidents(Linking(Linked((make_incident("inc_1", ["clm_1"]),), (), ())), linker="1")
    before = told(ledger)

    def stop(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(linked, "link_row", stop)
    torn = Linked((make_incident("inc_2", ["clm_1"]),), (Link("clm_1", "clm_2", 1.0, ()),), ())
    with pytest.raises(KeyboardInterrupt):
        ledger.store_incidents(Linking(torn, touched=("clm_1",)), linker="1")
    assert told(ledger) == recounted(ledger) == before
    assert before[0] == {"one-side": (1, 0, 0)}
