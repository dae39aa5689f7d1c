from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from dateline.brief.materials import period_before
from dateline.brief.totals import totals
from dateline.model import Figure, Incident

DAY = dt.date(1994, 5, 2)
NUMBERS = st.none() | st.integers(0, 10_000).map(float)


def incident(*figures: Figure, start=DAY, end=DAY) -> Incident:
    return Incident("inc", "attack", None, start, end, (), (), figures, (), (), (), (), "one-side", "")


@st.composite
def figures(draw) -> Figure:
    low, best, high = draw(NUMBERS), draw(NUMBERS), draw(NUMBERS)
    ordered = sorted(value for value in (low, best, high) if value is not None)
    values = [None if value is None else ordered.pop(0) for value in (low, best, high)]
    return Figure("killed", "CVL", *values, ())


@given(st.lists(figures(), min_size=1))
def test_a_sum_lies_between_its_ends_and_is_open_where_one_is(some):
    [total] = totals([incident(figure) for figure in some], DAY, DAY)
    assert total.low <= total.high
    assert total.best <= total.high
    assert total.is_open == any(figure.high is None for figure in some)
    assert total.incidents == len(some)


def test_only_people_are_summed_and_only_within_the_period():
    dead, attacks = Figure("killed", "CVL", 3, 4, 5, ()), Figure("attacks", "", 7, 7, 7, ())
    long = incident(dead, start=DAY - dt.timedelta(days=1))
    undated = incident(dead, start=None, end=None)
    [total] = totals([incident(dead, attacks), long, undated], DAY, DAY)
    assert (total.low, total.best, total.high) == (3, 4, 5)


@given(st.dates(dt.date(1900, 1, 1)), st.integers(0, 5000))
def test_the_period_before_is_as_long_and_ends_the_day_before(start, length):
    end = min(dt.date.max, start + dt.timedelta(days=min(length, (dt.date.max - start).days)))
    first, last = period_before(start, end)
    assert last - first == end - start
    assert last + dt.timedelta(days=1) == start


def test_the_first_days_of_the_calendar_have_no_period_before():
    assert period_before(dt.date.min, dt.date.max) == (dt.date.min, dt.date.min)
