"""A bill follows from its figures."""

from __future__ import annotations

import json
import math

import pytest
from tools.scale_bill import DAYS, FIGURES, PEAK, bill, shown

MEASURED = {
    "bytes_of_text_per_report": 1000, "core_seconds_per_report": 0.1, "claims_per_report": 4.0,
    "claims_linked": 1000, "core_seconds_linking_per_claim": 0.001, "bytes_of_claims_per_report": 2000,
    "bytes_of_reports_per_report": 3000, "bytes_of_incidents_per_claim": 100.0, "megabytes_of_a_worker": 600,
}  # fmt: skip


def test_cost_is_that_of_all_reports():
    found = bill(MEASURED, reports_a_day=1000, size=1000, cores=10)
    assert found.reports == 1000 * DAYS
    assert found.claims == 4 * found.reports
    assert found.core_hours_reading == pytest.approx(found.reports * 0.1 / 3600)
    assert found.hours == pytest.approx(found.core_hours_reading / 10)
    assert found.cores == math.ceil(1000 * 0.1 / 86_400 * PEAK) == 1
    assert found.memory_gb == pytest.approx(0.6)
    assert found.storage_tb == pytest.approx(found.reports * 5000 / 1e12 + found.claims * 100 / 1e12)
    assert found.core_hours_linking > found.claims * 0.001 / 3600


def test_longer_reports_cost_as_much_more():
    short, long = (bill(MEASURED, reports_a_day=10_000, size=size) for size in (1000, 3000))
    assert long.core_hours_reading == pytest.approx(3 * short.core_hours_reading)
    assert long.claims == pytest.approx(3 * short.claims)
    assert long.storage_tb == pytest.approx(3 * short.storage_tb)


def test_figures_that_are_kept_give_the_bill_of_the_docs():
    figures = json.loads(FIGURES.read_text("utf-8"))
    assert shown(bill(figures)) in (FIGURES.parent / "scale.md").read_text("utf-8")
