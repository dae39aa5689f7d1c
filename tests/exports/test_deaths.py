"""The killed by side: nobody twice, nobody lost, nothing made up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.deaths import Deaths, deaths_of
from dateline.model import Figure, Incident

SIDE_A, SIDE_B = frozenset({"SDNMIL"}), frozenset({"SDNREB"})
CODES = ("", "SDNMIL", "SDNREB", "SDNCVL", "CVL", "TCDMIL")


def deaths(*figures: tuple[str, float | None], what: str = "killed") -> Deaths:
    made = tuple(Figure(what, whom, low, low, low, ()) for whom, low in figures)
    incident = Incident(
        "inc_1", "shelling", None, None, None, (), (), made, (), (), (), (), "one-side", ""
    )  # fmt: skip
    return deaths_of(incident, lambda figure: figure.low, side_a=SIDE_A, side_b=SIDE_B)


def test_a_toll_of_all_adds_only_what_is_above_the_sides():
    assert deaths(("", 10), ("SDNCVL", 4), ("SDNREB", 3)) == Deaths(None, 3, 4, 3)
    assert deaths(("", 5), ("SDNCVL", 7)).total == 7


def test_the_dead_of_a_third_party_are_unknown():
    assert deaths(("TCDMIL", 2), ("SDNMIL", 1)) == Deaths(1, None, None, 2)


def test_no_number_is_none_and_not_nought():
    assert deaths().total is None
    assert deaths(("", None)).total is None
    assert deaths(("SDNCVL", 3), what="injured").total is None


@given(st.lists(st.tuples(st.sampled_from(CODES), st.integers(0, 1000).map(float)), min_size=1))
def test_the_total_is_no_less_than_any_figure_and_no_more_than_their_sum(figures):
    total = deaths(*figures).total
    assert total is not None
    assert max(n for _, n in figures) <= total <= sum(n for _, n in figures)
