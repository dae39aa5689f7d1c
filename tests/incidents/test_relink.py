"""A record that grows report by report is the record that is linked at once, in any order."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.incidents.claims import ARMY, FRONT, claim, town

from dateline.incidents import Scale, keys_of, link_claims, relink
from dateline.model import FiledClaim, Incident, Linked

SCALE = Scale.load()
DAYS = [dt.date(2021, 3, n) for n in range(1, 8)]


class Record:
    """The least ledger: claims by key, and what they are linked into."""

    def __init__(self) -> None:
        self.claims: dict[str, FiledClaim] = {}
        self.keys: dict[str, set[str]] = {}
        self.incidents: dict[str, Incident] = {}

    def add(self, report: Iterable[FiledClaim]) -> int:
        new = list(report)
        for one in new:
            self.claims[one.id] = one
            for key in keys_of(one, SCALE):
                self.keys.setdefault(key, set()).add(one.id)
        result = relink(new, self.fetch, SCALE)
        old = [i.id for i in self.incidents.values() if not result.touched.isdisjoint(members(i))]
        for name in old:
            del self.incidents[name]
        self.incidents |= {incident.id: incident for incident in result.linked.incidents}
        return result.read

    def fetch(self, keys: frozenset[str]) -> list[FiledClaim]:
        return [self.claims[i] for i in sorted({i for key in keys for i in self.keys.get(key, ())})]


def members(incident: Incident) -> tuple[str, ...]:
    return (*incident.claims, *incident.denials, *incident.foretold)


def by_id(linked: Linked) -> dict[str, Incident]:
    return {incident.id: incident for incident in linked.incidents}


@st.composite
def some_claims(draw: st.DrawFn) -> list[FiledClaim]:
    day = st.sampled_from(DAYS)
    made = []
    for number in range(draw(st.integers(2, 26))):
        start = draw(st.one_of(st.none(), day))
        length = dt.timedelta(days=draw(st.sampled_from([0, 0, 0, 0, 1, 3])))
        made.append(
            claim(
                f"clm_{number:02d}",
                type=draw(st.sampled_from(["shelling", "shelling", "attack", "armed_clash", "protest"])),
                text=draw(st.sampled_from(["shelled the market", "12 killed at the market", "fighting"])),
                place=draw(
                    st.sampled_from([town(0), town(0), town(1), town(0, "near"), town(0, "region"), None])
                ),
                start=start,
                end=start + length if start else None,
                published=draw(day),
                actors=draw(st.sampled_from([(), (ARMY,), (FRONT,)])),
                targets=draw(st.sampled_from([(), (FRONT,)])),
                sources=draw(st.sampled_from([(), (ARMY,), (FRONT,)])),
                modality=draw(st.sampled_from(["actual"] * 5 + ["planned"])),
                polarity=draw(st.sampled_from(["positive"] * 5 + ["negative"])),
                report=f"rep_{number // 2}",
            )
        )
    return made


@settings(max_examples=150, deadline=None)
@given(some_claims(), st.randoms(use_true_random=False))
def test_order_of_arrival_changes_nothing(claims: list[FiledClaim], chance: random.Random) -> None:
    whole = by_id(link_claims(claims, SCALE))
    chance.shuffle(claims)
    assert by_id(link_claims(claims, SCALE)) == whole
    record = Record()
    for one in claims:
        record.add([one])
    assert record.incidents == whole


@settings(max_examples=50, deadline=None)
@given(some_claims())
def test_each_claim_is_in_one_incident_or_alone(claims: list[FiledClaim]) -> None:
    linked = link_claims(claims, SCALE)
    held = [name for incident in linked.incidents for name in members(incident)]
    assert sorted([*held, *linked.alone]) == sorted(one.id for one in claims)
    assert all(incident.claims for incident in linked.incidents)


def test_only_the_surroundings_are_read() -> None:
    record = Record()
    for number in range(300):
        day = dt.date(2021, 1, 1) + dt.timedelta(days=number)
        record.add([claim(f"clm_{number}", place=town(number % 3), start=day, end=day, published=day)])
    assert record.add([claim("clm_new", place=town(1), start=DAYS[0], end=DAYS[0])]) < 12


@pytest.mark.parametrize("step", [1, 7])
def test_fighting_of_many_days_stays_many_incidents(step: int) -> None:
    days = [dt.date(2021, 1, 1) + dt.timedelta(days=n * step) for n in range(40)]
    claims = [
        claim(f"clm_{n}_{k}", start=d, end=d, report=f"r{n}{k}") for n, d in enumerate(days) for k in (0, 1)
    ]
    assert len(link_claims(claims, SCALE).incidents) >= 20
