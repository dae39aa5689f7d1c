"""Average linkage on literal scores."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.incidents.clusters import cluster, components


def test_a_chain_of_links_is_not_one_group() -> None:
    assert cluster(3, {(0, 1): 90, (1, 2): 80}, least=50) == [[0, 1], [2]]


def test_a_group_takes_in_what_agrees_on_the_average() -> None:
    assert cluster(3, {(0, 1): 90, (1, 2): 80, (0, 2): 30}, least=50) == [[0, 1, 2]]


def test_components_follow_chains() -> None:
    assert components(4, [(0, 1), (1, 2)]) == [[0, 1, 2], [3]]


@given(st.dictionaries(st.tuples(st.integers(0, 8), st.integers(0, 8)), st.integers(0, 100), max_size=30))
def test_groups_part_the_numbers_and_stay_inside_components(scores: dict[tuple[int, int], int]) -> None:
    pairs = {(i, j): value for (i, j), value in scores.items() if i < j}
    groups = cluster(9, pairs, least=50)
    assert sorted(i for group in groups for i in group) == list(range(9))
    whole = components(9, [pair for pair, value in pairs.items() if value >= 50])
    assert all(any(set(group) <= set(other) for other in whole) for group in groups)
