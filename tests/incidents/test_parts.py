"""Linked in parts, claims become the incidents that they become at once, whatever the parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.incidents.claims import ARMY, FRONT, claim, killed, town
from tests.incidents.test_relink import some_claims

from dateline.incidents import Scale, link_claims
from dateline.incidents.parts import Cut, Share, link_in_parts, link_part, merged, parts_of, slabs, survey
from dateline.model import FiledClaim, Judged, Linked
from dateline.model.judged import pair_of

SCALE = Scale.load()
NOTHING = Judged()


def in_parts(claims: list[FiledClaim], cuts: list[Cut], judged: Judged = NOTHING) -> Linked:
    return Linked.joined(link_in_parts(claims, cuts, SCALE, judged=judged)).in_order()


def scattered(seed: int, parts: int) -> Cut:
    """Gives each key to any part, with no regard to what lies beside it."""
    return lambda key: str(_byte(seed, key) % parts)


def islands(seed: int, share: float) -> Cut:
    """Gives most keys to one part, and here and there one to another."""
    return lambda key: "island" if _byte(seed, key) < 256 * share else "sea"


def by_days(every: int, shift: int) -> Cut:
    def cut(key: str) -> str:
        day = key.rsplit("|", 2)[1].partition("-")[0]
        return str((int(day) + shift) // every) if day.isdigit() else "no day"

    return cut


def _byte(seed: int, key: str) -> int:
    return sha256(f"{seed}{key}".encode()).digest()[0]


seeds = st.integers(0, 10**6)
some_cuts = st.lists(
    st.one_of(
        st.builds(scattered, seeds, st.integers(1, 5)),
        st.builds(islands, seeds, st.sampled_from([0.03, 0.1, 0.2])),
        st.builds(by_days, st.integers(1, 9), st.integers(0, 8)),
    ),
    max_size=3,
)


@st.composite
def some_weeks(draw: st.DrawFn) -> list[FiledClaim]:
    """Fighting over one town that goes on from day to day and that days could well be matched in."""
    made = []
    for number in range(draw(st.integers(5, 30))):
        day = dt.date(2021, 3, 1) + dt.timedelta(days=number * 2 // 3)
        dated = draw(st.sampled_from([day, day, day, None]))
        made.append(
            claim(
                f"clm_{draw(st.integers(0, 99)):02d}{number:02d}",
                text=draw(
                    st.sampled_from(["12 killed at the market bridge", "12 dead at a bridge", "fighting"])
                ),
                place=draw(st.sampled_from([town(), town(), town(), town(0, "region")])),
                start=dated,
                end=dated,
                published=day,
                quantities=draw(
                    st.sampled_from([(), (killed(12, 12),), (killed(12, 12),), (killed(10, 14),)])
                ),
                actors=draw(st.sampled_from([(ARMY,), (ARMY,), ()])),
                targets=draw(st.sampled_from([(FRONT,), (FRONT,), ()])),
                modality=draw(st.sampled_from(["actual"] * 5 + ["planned"])),
                polarity=draw(st.sampled_from(["positive"] * 7 + ["negative"])),
            )
        )
    return made


@st.composite
def judged_claims(draw: st.DrawFn) -> tuple[list[FiledClaim], Judged]:
    """Claims, and what people said of some pairs, one claim of which may not be there."""
    claims = draw(some_claims())
    names = st.sampled_from([*(one.id for one in claims), "clm_withdrawn"])
    pair = st.tuples(names, names).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: pair_of(*pair))
    same, different = draw(st.sets(pair, max_size=4)), draw(st.sets(pair, max_size=4))
    return claims, Judged(frozenset(same), frozenset(different - same))


@settings(max_examples=120, deadline=None)
@given(st.one_of(some_claims(), some_weeks()), some_cuts)
def test_parts_change_nothing(claims: list[FiledClaim], cuts: list[Cut]) -> None:
    assert in_parts(claims, cuts) == link_claims(claims, SCALE).in_order()


@settings(max_examples=60, deadline=None)
@given(judged_claims(), some_cuts)
def test_parts_change_nothing_of_what_people_judged(
    given: tuple[list[FiledClaim], Judged], cuts: list[Cut]
) -> None:
    claims, judged = given
    assert in_parts(claims, cuts, judged) == link_claims(claims, SCALE, judged=judged).in_order()


def weeks(count: int) -> Iterator[FiledClaim]:
    for number in range(count):
        day = dt.date(2021, 1, 1) + dt.timedelta(days=number)
        for teller in range(2):
            yield claim(
                f"clm_{number:03d}_{teller}", start=day, end=day, published=day, place=town(number % 2)
            )


def test_a_region_meets_its_towns_in_one_part() -> None:
    ours, theirs = (parts_of(one, str, SCALE) for one in (claim("a"), claim("b", place=town(0, "region"))))
    assert ours & theirs


def test_a_claim_at_a_border_of_days_is_given_to_both_sides() -> None:
    cut = by_days(10, 0)
    names = [parts_of(one, cut, SCALE) for one in weeks(20)]
    assert {len(found) for found in names} == {1, 2}
    assert sum(len(found) == 2 for found in names) == 4


def test_only_what_lies_near_a_border_is_left() -> None:
    shares = [Share(one, border=one.id.startswith("clm_059")) for one in weeks(60)]
    parts = list(link_part(shares, SCALE))
    left = {share.claim.id for part in parts for share in part.left if not share.settled}
    assert {"clm_059_0", "clm_059_1"} <= left
    assert len(left) <= 12
    settled = {name for part in parts for name in part.linked.claims}
    assert settled | left == {share.claim.id for share in shares}
    assert not settled & left


def test_slabs_are_drawn_alike_from_shares_and_from_all() -> None:
    claims = list(weeks(120))
    whole = survey(claims, SCALE)
    assert merged([survey(claims[::2], SCALE), survey(claims[1::2], SCALE)]) == whole
    cut, amid = slabs(whole, most=60)
    assert len(cut.borders) > 2
    assert set(cut.borders).isdisjoint(amid.borders)
    assert in_parts(claims, [cut, amid]) == link_claims(claims, SCALE).in_order()


def test_theatres_that_share_no_key_are_cut_apart() -> None:
    hills = replace(town(40), admin1="Hillside")
    far = [claim(f"clm_far_{n}", place=hills, start=None, end=None) for n in range(30)]
    near = [claim(f"clm_near_{n}", place=town(0), start=None, end=None) for n in range(30)]
    cut, _ = slabs(survey([*near, *far], SCALE), most=5)
    [ours], [theirs] = ({*parts_of(one, cut, SCALE)} for one in (near[0], far[0]))
    assert ours != theirs
