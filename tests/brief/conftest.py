from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.brief import Brief, compose
from dateline.gathering import gather
from dateline.ledger import Ledger
from tests.brief.filling import fill
from tests.ledger.making import DAY, NOW
from tests.stores import ledger_at

WEEK = (DAY - dt.timedelta(days=3), DAY + dt.timedelta(days=3))
# Everything that HTML, SVG or Markdown could take for its own, and characters that hide or turn text.
HOSTILE = (
    "<script>alert(1)</script>\"'&amp;|`*_[x](javascript:x)<!-- ]]> ![i](//e.org/i) www.e.org "
    "https://e.org :smile: @who \u202e\u2066\x07{{ 7 * 7 }} "
)


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(ledger_at(tmp_path / "ledger.db"), create=True, clock=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def brief_of(ledger: Ledger) -> Callable[..., Brief]:
    """Fills the ledger and makes a report of its week."""

    def make(*, twist: str = "", area: str = "", period=WEEK, **parameters: str) -> Brief:
        fill(ledger, twist=twist)
        return compose(gather(ledger, period, parameters, area))

    return make
