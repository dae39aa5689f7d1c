"""Claims linked from files, by worker processes, are the incidents that they are in memory."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from tests.incidents.claims import ARMY, FRONT, claim, killed, town
from tests.incidents.test_relink import some_claims

from dateline.bulk import claims_in, link_files, link_stream, table_of
from dateline.bulk.found_tables import read
from dateline.errors import OutputUnwritable
from dateline.incidents import Scale, link_claims
from dateline.model import FiledClaim, Judged, Linked, Span


@settings(max_examples=30, deadline=None)
@given(some_claims())
def test_claims_come_back_from_a_table(claims: list[FiledClaim]) -> None:
    more = [replace(one, quantities=(killed(3, None),), evidence=Span(4, 9)) for one in claims]
    assert list(claims_in(table_of([*claims, *more]))) == [*claims, *more]


def months_of_fighting() -> list[FiledClaim]:
    chance = random.Random(7)
    made = []
    for number in range(400):
        day = dt.date(2021, 1, 1) + dt.timedelta(days=number // 4)
        made.append(
            claim(
                f"clm_{number:03d}",
                place=chance.choice([town(0), town(0), town(1), town(0, "region"), None]),
                start=chance.choice([day, day, None]),
                published=day,
                text=chance.choice(["12 killed at the market", "fighting", "a drone hit the bridge"]),
                actors=chance.choice([(ARMY,), (ARMY,), ()]),
                targets=chance.choice([(FRONT,), ()]),
                modality=chance.choice(["actual"] * 6 + ["planned"]),
            )
        )
    return [replace(one, end=one.start) for one in made]


def test_files_linked_by_workers_are_claims_linked_at_once(tmp_path: Path) -> None:
    claims = months_of_fighting()
    judged = Judged(same=frozenset({("clm_005", "clm_390")}))
    files = []
    for number in range(3):
        files.append(tmp_path / f"claims-{number}.parquet")
        pq.write_table(table_of(claims[number::3]), files[-1])
    told: list[str] = []
    tally = link_files(files, tmp_path / "out", workers=2, most=60, judged=judged, told=told.append)
    whole = link_claims(claims, Scale.load(), judged=judged).in_order()
    assert Linked.joined(read(tmp_path / "out")).in_order() == whole
    assert tally.parts > 4, told
    assert tally.incidents == len(whole.incidents)
    assert [path.name for path in (tmp_path / "out").glob("work-*")] == []
    with pytest.raises(OutputUnwritable, match="already"):
        link_files(files, tmp_path / "out")


def test_a_stream_of_claims_is_linked_as_at_once(tmp_path: Path) -> None:
    claims = months_of_fighting()
    found = Linked.joined(link_stream(iter(claims), tmp_path, workers=1, most=100))
    assert found.in_order() == link_claims(claims, Scale.load()).in_order()
    assert list(tmp_path.iterdir()) == []


def test_a_table_of_no_claims_is_a_table() -> None:
    assert table_of([]).num_rows == 0
    assert list(claims_in(table_of([]))) == []
