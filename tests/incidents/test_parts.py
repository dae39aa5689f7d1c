"""Linked in parts, claims become the incidents that they become at once, whatever the parts."""

from __future__ import annotations

import random
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.incidents.test_relink import some_claims

from dateline.incidents import Scale, link_claims
from dateline.incidents.parts import Cut, link_in_parts
from dateline.model import FiledClaim, Judged, Linked
from dateline.model.judged import pair_of

SCALE = Scale.load()


def in_parts(claims: list[FiledClaim], cuts: list[Cut], judged: Judged = Judged()) -> Linked:  # noqa: B008
    return Linked.joined(link_in_parts(claims, cuts, SCALE, judged=judged)).in_order()


def scattered(seed: int, parts: int) -> Cut:
    """A cut that gives each key to any part, with no regard to what lies beside it."""
    return lambda key: str(sha256(f"{seed}{key}".encode()).digest()[0] % parts)


def by_days(every: int, shift: int) -> Cut:
    return lambda key: key.split("|")[1].isdigit() and str((int(key.split("|")[1]) + shift) // every) or "rest"


cuts = st.lists(
    st.one_of(
        st.builds(scattered, st.integers(0, 10**6), st.integers(1, 5)),
        st.builds(by_days, st.integers(1, 5), st.integers(0, 4)),
    ),
    max_size=3,
)


@st.composite
def judgements(draw: st.DrawFn, size: int = 26) -> Judged:
    number = st.integers(0, size).map(lambda n: f"clm_{n:02d}")
    pairs = st.sets(st.tuples(number, number).filter(lambda p: p[0] != p[1]).map(lambda p: pair_of(*p)), max_size=4)
    same = draw(pairs)
    return Judged(frozenset(same), frozenset(draw(pairs) - same))


@settings(max_examples=300, deadline=None)
@given(some_claims(), cuts)
def test_parts_change_nothing(claims: list[FiledClaim], cuts: list[Cut]) -> None:
    assert in_parts(claims, cuts) == link_claims(claims, SCALE).in_order()


@settings(max_examples=200, deadline=None)
@given(some_claims(), cuts, judgements())
def test_parts_change_nothing_of_what_people_judged(
    claims: list[FiledClaim], cuts: list[Cut], judged: Judged
) -> None:
    assert in_parts(claims, cuts, judged) == link_claims(claims, SCALE, judged=judged).in_order()
