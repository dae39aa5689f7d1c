"""Datelines are told from sentences that hold a dash."""

from __future__ import annotations

import pytest

from dateline.language.datelines import end_of_dateline
from dateline.language.sentences import split_sentences


@pytest.mark.parametrize(
    "dateline",
    [
        "KHARTOUM, Feb 13 (Nile Wire) - ",
        "NYALA, May 14, 2024 (Darfur Post) - ",
        "BEIRUT — ",
        "ADEN (RSN) — ",
        "GENEVA/KHARTOUM, 12 April 2024 - ",
        "(RSN) -- ",
        "Goma, Congo (RSN) — ",
        "AMMAN, Jordan, Oct. 4 — ",
        "San Salvador, 12 Mar 88 (Radio Centro) -- ",
    ],
)
def test_datelines(dateline):
    assert end_of_dateline(f"{dateline}The army said that it had left.") == len(dateline)


@pytest.mark.parametrize(
    "line",
    [
        "Rebels entered El Obeid - The army said so.",
        "The army on 12 May - Officials said so.",
        "The town - once held by rebels - was shelled.",
        "KHARTOUM was shelled - twice.",
        "",
    ],
)
def test_sentences_with_a_dash_have_none(line):
    assert end_of_dateline(line) == 0


def test_a_dateline_is_a_sentence_of_its_own():
    text = "Headline\n\nADEN, Oct. 4 (RSN) - Troops left. They went north."
    assert [span.of(text) for span, _ in split_sentences(text)] == [
        "Headline",
        "ADEN, Oct. 4 (RSN) -",
        "Troops left.",
        "They went north.",
    ]


@pytest.mark.parametrize("size", [10, 1000, 100_000])
def test_hostile_lines_take_no_time_to_refuse(size):
    assert end_of_dateline("A" * size) == 0
    assert end_of_dateline("Aa 1 " * size) == 0
