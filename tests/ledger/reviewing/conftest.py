"""A ledger with two claims of one report."""

from __future__ import annotations

import pytest

from dateline.ledger import Ledger
from dateline.reviews import Decision
from tests.ledger.making import NOW, make_entry, make_report


class Desk:
    """Short names for what tests do again and again."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.report = make_report("Shells hit the market. Militia shelled the market.")
        self.entries = [make_entry(self.report, 0), make_entry(self.report, 1, type="attack", confidence=0.2)]
        self.first, self.second = (entry.public["id"] for entry in self.entries)
        self.read(self.entries, "1")

    def read(self, entries, reader):
        self.ledger.file(self.report, entries, reader=reader, again=True)

    def do(self, verb, claim=None, *, by="amal", **given):
        return self.ledger.reviews.make(Decision(verb, claim=claim or self.first, **given), reviewer=by)

    def state(self, claim=None):
        return self.ledger.reviews.claim(claim or self.first).reviewed.state

    def ids(self, **parameters):
        from dateline.ledger.parameters import parse_filter

        return [shown.public["id"] for shown in self.ledger.claims(parse_filter(parameters))]

    def problems(self):
        return list(self.ledger.verify())


@pytest.fixture
def desk(where):
    with Ledger.open(where, create=True, clock=lambda: NOW) as ledger:
        yield Desk(ledger)
