"""Numbers of literal sentences from several wars, and what each counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import quantities
from dateline.quantities.numbers import numbers

READINGS = [
    ("Scores of Malian soldiers were killed near Kidal.", [("killed", 40, 99)]),
    ("They lost nearly 300 tanks and 50 radar systems.", [("weapons", None, 300), ("weapons", 50, 50)]),
    ("The death toll in Khartoum rose to 40.", [("killed", 40, 40)]),
    ("At least nine people are missing after the boat sank.", [("missing", 9, None)]),
    ("16 towns had been shelled overnight.", [("places", 16, 16)]),
    ("Some 70,000 residents fled Goma in 2024.", [("displaced", 70000, 70000)]),
    ("Tens of thousands of people were forced from their homes.", [("displaced", 20000, 99999)]),
    ("Up to 12 people were killed or wounded in the strike.", [("other", None, 12)]),
    ("Militants abducted more than 200 schoolgirls in Borno.", [("captured", 200, None)]),
    ("Between 3 and 5 drones were shot down over Erbil.", [("weapons", 3, 5)]),
    ("A car bomb killed 20 people and injured dozens more.", [("killed", 20, 20), ("injured", 24, 99)]),
    ("The shelling left six dead and 14 injured.", [("killed", 6, 6), ("injured", 14, 14)]),
    ("The coalition advanced over 300 square miles.", [("area_km2", 777, None)]),
    ("The package is worth $26.3bn.", [("money", 26.3e9, 26.3e9)]),
    ("The number of refugees has reached 1.5 million.", [("displaced", 1.5e6, 1.5e6)]),
    ("A peacekeeper was killed in Bangui.", [("killed", 1, 1)]),
    ("Fighters downed a helicopter.", [("weapons", 1, 1)]),
    ("Twenty-three soldiers died and five others were wounded.", [("killed", 23, 23), ("injured", 5, 5)]),
]  # fmt: skip
NO_QUANTITIES = [
    "Warplanes raided the island at 0930 today.",
    "The shelling began at about 1400 GMT.",
    "The 47th brigade shelled the town on the 9th of May 2023.",
    "Shells of 155mm fell at 5 p.m. on 24 February.",
    "Resolution 1701 was adopted in 2006.",
    "Turnout fell to 15 percent.",
    "The governor, 54, fled five days ago.",
    "An S-300 battery fired on the city.",
]


def read_all(document, text, event_type="attack"):
    parsed = document(text)
    values = (quantities.read(parsed, m, event_type=event_type) for m in quantities.find(parsed))
    return [q for q in values if q is not None]


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_a_number_counts_what_its_noun_and_verb_say(document, text, expected):
    assert [(q.what, q.low, q.high) for q in read_all(document, text)] == expected


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_dates_ages_and_names_count_nothing(document, text):
    assert [q.text for q in read_all(document, text)] == []


def test_people_take_the_fate_of_the_event(document):
    text = "More than 2,000 fighters gathered at the border."
    assert [(q.what, q.low, q.text) for q in read_all(document, text, "mobilization")] == [
        ("troops", 2000, "More than 2,000 fighters")
    ]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two thousand", 2000, 2000),
        ("a dozen", 12, 12),
        ("one hundred and twenty", 120, 120),
        ("300-400", 300, 400),
        ("20 to 30,000", 20000, 30000),
        ("3-5 million", 3e6, 5e6),
        ("several hundred", 300, None),
        ("half a million", 500000, 500000),
        ("more than a hundred", 100, None),
        ("60 or more", 60, None),
    ],
)
def test_words_and_figures_give_bounds(text, low, high):
    (number,) = numbers(text)
    assert (number.low, number.high, number.span.of(text)) == (low, high, text)


@given(
    st.lists(
        st.sampled_from(
            "at least|more than|up to|nearly|12|1,200|$|3.5|million|bn|a|dozen|hundred|and|to|-|between|two"
            "|twenty|thousands|tens of|several|or|more|,|soldiers|\n|½|９".split("|")
        ),
        max_size=12,
    )
)
def test_bounds_are_ordered_and_spans_lie_in_the_text(words):
    text = " ".join(words)
    end = 0
    for number in numbers(text):
        assert number.low is None or number.high is None or number.low <= number.high
        assert end <= number.span.start <= number.core.start < number.core.end <= number.span.end <= len(text)
        end = number.span.end


@given(st.text(max_size=60))
def test_hostile_text_is_read_without_error(text):
    assert all(number.span.of(text) for number in numbers(text))
