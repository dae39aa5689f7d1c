"""When things happen, on literal sentences."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from dateline.times import find
from dateline.times.families import FAMILIES
from dateline.times.vocabulary import load

# A Tuesday.
PUBLISHED = dt.date(2024, 5, 14)


def periods(document, text):
    found = find(document(text, PUBLISHED))
    return {
        m.text: (str(m.period.value.start)[5:], str(m.period.value.end)[5:]) for m in found if m.period.value
    }


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.slug)
def test_every_family_reads_its_example(family):
    found = re.search(load().expand(family.pattern), family.example, re.IGNORECASE)
    assert found is not None
    assert any(hint in family.example.lower() for hint in family.hints)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("The envoy is due in Nairobi on Sunday for talks.", "Sunday", "05-19", "05-19"),
        ("The envoy is to brief the council on Monday.", "Monday", "05-20", "05-20"),
        ("The envoy briefed the council on Monday.", "Monday", "05-13", "05-13"),
        ("States have agreed to attend a summit on May 22 and 23.", "May 22 and 23", "05-22", "05-23"),
        ("Soldiers searched houses from 3 to 5 May.", "3 to 5 May", "05-03", "05-05"),
        ("The troops will leave by year end.", "by year end", "05-14", "12-31"),
        ("Shells killed two people before dawn.", "before dawn", "05-14", "05-14"),
        ("On Sunday rebels took the bridge. Shelling went on all night.", "all night", "05-11", "05-12"),
        ("Dead in the 24 hours to 16.00 on 12 May: 8.", "the 24 hours to 16.00 on 12 May", "05-11", "05-12"),
        ("In the week ending 12 May 152 lorries crossed.", "the week ending 12 May", "05-06", "05-12"),
        ("18.05 GMT: a bank was hit.", "18.05 GMT", "05-14", "05-14"),
    ],
)  # fmt: skip
def test_periods(document, text, words, start, end):
    assert periods(document, text).get(words) == (start, end), periods(document, text)


def test_a_date_takes_in_the_time_of_day_before_it(document):
    assert list(periods(document, "Shells fell before dawn on Monday.")) == ["before dawn on Monday"]
