"""The period that a page shows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from dateline.errors import FilterUnreadable
from dateline.ledger import Ledger
from dateline.web.windows import window_of
from tests.ledger.making import DAY, make_report
from tests.stores import ledger_at


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(ledger_at(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


def test_it_ends_with_the_newest_report(ledger: Ledger) -> None:
    assert window_of(ledger, "", "", days=7) is None
    ledger.file(make_report(), [], reader="1")
    window = window_of(ledger, "", "", days=7)
    assert (window.start, window.end) == (DAY - dt.timedelta(6), DAY)
    assert len(window.days) == 7


def test_one_end_gives_the_other(ledger: Ledger) -> None:
    assert window_of(ledger, "2024-01-01", "", days=7).end == dt.date(2024, 1, 7)
    assert window_of(ledger, "", "2024-01-07", days=7).start == dt.date(2024, 1, 1)


def test_a_long_one_is_cut_at_its_beginning(ledger: Ledger) -> None:
    window = window_of(ledger, "2024-01-01", "2024-12-31", days=7, most=92)
    assert window.is_cut
    assert (len(window.days), window.end) == (92, dt.date(2024, 12, 31))
    assert not window_of(ledger, "2024-01-01", "2024-01-31", days=7, most=31).is_cut


def test_ends_in_the_wrong_order_are_refused(ledger: Ledger) -> None:
    with pytest.raises(FilterUnreadable, match="after the last"):
        window_of(ledger, "2024-01-02", "2024-01-01", days=7)
