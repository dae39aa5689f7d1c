"""Copies of invented wire stories are found, whatever the order; other reports are not."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reports.copies import CopyIndex, Sketch, sketch

LEAD = "Shells hit a market in Orlivka on Tuesday, killing at least nine people, the regional governor said. "
BODY = (
    "Rescue workers pulled survivors from the ruins of the covered hall while residents carried the wounded "
    "to a clinic two streets away. Governor Vadim Shevko said the fire came from across the river and went "
    "on for most of the morning. The army denied that it had shelled the market and accused fighters of "
    "hiding guns among the stalls. Observers who reached Orlivka in the afternoon counted fourteen craters "
    "and said that "
    "they would publish what they had found within a week. Power was cut in four districts and the bridge to "
    "Starhorod was closed to lorries. Aid groups asked for a pause of six hours so that families could leave."
    " The town had 32,000 people before the war; the council says that fewer than 8,000 have stayed. Talks "
    "between the two sides broke down in March when neither would give up the road to the coast."
)
STORY = LEAD + BODY


def copies(*texts: str) -> list[list[str]]:
    index = CopyIndex()
    for number, text in enumerate(texts):
        index.add(f"rep_{number}", sketch(text))
    return index.groups()


def test_an_edited_lead_is_a_copy() -> None:
    assert copies(STORY, "Nine die in market, official says. A hall was hit at noon. " + BODY) == [
        ["rep_0", "rep_1"]
    ]


def test_translated_names_are_a_copy() -> None:
    other = STORY.replace("Orlivka", "Orlovka").replace("Shevko", "Shevco").replace("Starhorod", "Stargorod")
    assert copies(STORY, other) == [["rep_0", "rep_1"]]


def test_a_truncated_end_is_a_copy() -> None:
    assert copies(STORY, STORY[: len(STORY) * 45 // 100]) == [["rep_0", "rep_1"]]


def test_a_frame_that_is_filled_every_day_is_no_copy() -> None:
    frame = (
        "On {0} March the coalition carried out {1} strikes in two provinces in support of partner forces. "
        "Near Orlivka {2} strikes engaged {3} tactical units and destroyed {4} vehicles, no loss of life was "
        "reported among those who live there. Near Starhorod {5} strikes damaged {6} supply routes. All "
        "aircraft came back safely to their bases and the assessment of what was hit goes on, the staff said."
    )
    assert copies(frame.format(1, 26, 12, 6, 7, 4, 3), frame.format(2, 31, 15, 9, 4, 8, 2)) == []


def test_another_report_of_the_same_day_is_no_copy() -> None:
    other = (
        "Talks on a pause in the fighting opened on Tuesday without the delegation from the coast. Diplomats "
        "said that the draft leaves open who would guard the crossing, and that another round may follow. "
        "The envoy met both sides apart and told reporters that he had heard nothing new from either of them."
    )
    assert copies(STORY, other) == []


def test_short_and_empty_texts_are_copies_of_nothing_but_themselves() -> None:
    assert copies("", "", "Air raid alert.", "Air raid over.") == []
    assert copies("Air raid alert in the whole region.", "Air raid alert in the whole region.") == [
        ["rep_0", "rep_1"]
    ]


def test_adding_twice_changes_nothing() -> None:
    index = CopyIndex()
    assert index.add("rep_1", sketch(STORY)) == ()
    assert index.add("rep_1", sketch(STORY)) == ()
    assert index.add("rep_2", sketch(STORY)) == ("rep_1",)
    assert index.group("rep_2") == "rep_1"


def test_a_sketch_does_not_change_between_runs() -> None:
    drawn = sketch(LEAD)
    assert (len(drawn.least), drawn.runs) == (768, 14)
    assert drawn == sketch(LEAD)


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order(chance: random.Random) -> None:
    texts = {f"rep_{n}": STORY[n * 40 : len(STORY) - n * 60] for n in range(6)} | {"rep_x": BODY[::-1]}
    sketches: list[tuple[str, Sketch]] = [(name, sketch(text)) for name, text in texts.items()]
    first, second = CopyIndex(), CopyIndex()
    for name, drawn in sketches:
        first.add(name, drawn)
    chance.shuffle(sketches)
    for name, drawn in sketches:
        second.add(name, drawn)
    assert first.groups() == second.groups()
