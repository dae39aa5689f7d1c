"""What pages ask of a ledger: its edition, incidents without a place, versions and heirs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.errors import IncidentUnknown
from dateline.ledger import CoarseLedger, Ledger
from dateline.ledger.browsing import Browsing
from dateline.ledger.narrowing import Narrowing
from dateline.linking import update
from dateline.model import Filter
from tests.ledger.making import ARMY, NOW, make_entry, make_report
from tests.stores import ledger_at

# What holds no place and takes no filter has nothing to coarsen.
PLAIN = {"edition", "called", "incidents_of", "successors"}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(ledger_at(tmp_path / "narrow.db"), create=True, clock=lambda: NOW) as opened:
        yield opened


def add(ledger: Ledger, text: str, **fields: object) -> str:
    report = make_report(text)
    entry = make_entry(report, **fields)
    ledger.file(report, [entry], reader="1")
    return str(entry.public["id"])


def test_an_empty_ledger_has_an_edition_without_a_time(ledger: Ledger) -> None:
    assert (ledger.edition().as_of, ledger.edition().version) == (None, "0.0")


def test_the_edition_changes_with_reading_and_with_linking(ledger: Ledger) -> None:
    add(ledger, "one")
    read = ledger.edition()
    update(ledger, linker="1")
    linked = ledger.edition()
    assert (read.version, linked.version) == ("1.0", "1.1")
    assert linked.as_of == NOW


def test_incidents_without_a_point_are_found(ledger: Ledger) -> None:
    add(ledger, "one")
    add(ledger, "two", place=None, type="meeting")
    update(ledger, linker="1")
    assert [one.type for one in ledger.unplaced(Filter(), limit=9)] == ["meeting"]
    assert ledger.unplaced(Filter(type=("shelling",)), limit=9) == []


def test_versions_are_kept_and_an_old_id_has_heirs(ledger: Ledger) -> None:
    first = add(ledger, "Shells hit the market.", actors=[ARMY])
    update(ledger, linker="1")
    [old] = ledger.incidents()
    ids = [add(ledger, f"Shells hit the market, {n} said.", actors=[ARMY]) for n in range(8)]
    update(ledger, linker="2", anew=True)
    [new] = ledger.incidents()
    assert first in new.claims
    assert {first, *ids} == set(new.claims)
    versions = ledger.incident_versions(new.claims)
    assert [one.linker for one in versions] == ["1", "2"]
    assert [one.superseded_at is None for one in versions] == [False, True]
    assert ledger.successors(old.id) == [new.id]
    assert ledger.incidents_of(first) == [(new.id, "tells")]
    assert ledger.incident(new.id) == new


def test_an_unknown_incident_is_an_error_with_its_cure(ledger: Ledger) -> None:
    with pytest.raises(IncidentUnknown) as caught:
        ledger.incident("inc_0")
    assert caught.value.cure
    assert ledger.successors("inc_0") == []


@pytest.mark.parametrize("part", [Narrowing, Browsing])
def test_the_public_sees_nothing_exact(part: type) -> None:
    """Whatever is added to a ledger's reading is coarsened, or listed here as having nothing to coarsen."""
    added = {name for name in vars(part) if not name.startswith("_") and callable(getattr(part, name))}
    known = PLAIN | {"fingerprint", "reports_after", "filed_report", "speakers", "outlets", "history"}
    assert added - known - set(vars(CoarseLedger)) == set()
