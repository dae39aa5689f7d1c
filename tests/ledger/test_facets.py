"""Claims counted by value, up to a bound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.ledger import Ledger, facets
from dateline.ledger.parameters import parse_filter
from dateline.model import Filter
from tests.ledger.making import ARMY, GOMA, REBELS, make_entry, make_report
from tests.stores import ledger_at


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(ledger_at(tmp_path / "facets.db"), create=True) as opened:
        rows = (
            ("one", {"outlet": "Nile Wire"}, {"sources": [ARMY]}),
            ("two", {"outlet": "Nile Wire"}, {"sources": [ARMY, REBELS], "modality": "planned"}),
            ("three", {"outlet": None}, {"place": GOMA, "type": "armed_clash", "polarity": "negative"}),
        )
        for text, facts, fields in rows:
            report = make_report(text, **facts)
            opened.file(report, [make_entry(report, **fields)], reader="1")
        yield opened


def test_values_are_counted_the_most_frequent_first(ledger: Ledger) -> None:
    found = ledger.facets(Filter())
    assert found.is_exact
    assert found.counts["type"] == (("shelling", 2), ("armed_clash", 1))
    assert found.counts["country"] == (("SDN", 2), ("COD", 1))
    assert found.counts["modality"] == (("actual", 2), ("planned", 1))
    assert found.counts["polarity"] == (("positive", 2), ("negative", 1))
    assert found.counts["outlet"] == (("Nile Wire", 2),)
    assert found.counts["verification"] == ()


def test_a_claim_counts_once_for_each_code_of_its_sources(ledger: Ledger) -> None:
    assert ledger.facets(Filter()).counts["source"] == (("SDNMIL", 2), ("CODREB", 1))


@pytest.mark.parametrize("name", facets.FACETS)
def test_a_value_is_found_as_often_as_counted(ledger: Ledger, name: str) -> None:
    for value, count in ledger.facets(Filter()).counts[name]:
        assert ledger.tally_claims(parse_filter({name: value})).fitting == count


def test_beyond_the_bound_counts_are_lower_bounds(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "_LOOKED_AT", 2)
    found = ledger.facets(Filter())
    assert not found.is_exact
    assert sum(count for _, count in found.counts["type"]) == 3


def test_manners_narrow_incidents_by_their_claims(ledger: Ledger) -> None:
    from dateline.linking import update

    update(ledger, linker="test")
    assert ledger.tally_incidents(parse_filter({"outlet": "nile wire"})).fitting == 1
    assert ledger.tally_incidents(parse_filter({"polarity": "negative"})).fitting == 0
