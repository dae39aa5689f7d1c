"""The passages of the gate are sound: verbatim, complete, and spread over wars, registers and types."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.evaluate.agreement import Coded
from dateline.evaluate.gold import GoldReport, load_gold
from dateline.evaluate.pairing import FAMILY_OF, evidence_span

PASSAGES = Path(__file__).parent / "passages"
REGISTERS = {
    "agency copy", "machine-translated local news", "ministry communique", "live blog", "headline list",
    "daily summary", "opinion with facts", "interview", "UN situation update", "radio monitoring",
    "Telegram post", "NGO statement",
}  # fmt: skip
MODALITIES = {"actual", "planned", "predicted", "hypothetical"}


@pytest.fixture(scope="module")
def passages() -> list[GoldReport]:
    return load_gold(PASSAGES)


@pytest.fixture(scope="module")
def index() -> list[dict[str, str]]:
    with (PASSAGES / "index.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def test_every_text_is_verbatim(passages):
    strays = [
        f"{passage.name}: {text!r}"
        for passage in passages
        for claim in passage.claims
        for text in _texts(claim)
        if text not in passage.text
    ]
    assert not strays


def test_evidence_that_recurs_says_which(passages):
    for passage in passages:
        for claim in passage.claims:
            assert passage.text.count(claim["evidence"]) == 1 or "nth" in claim, (
                passage.name,
                claim["evidence"],
            )


def test_claims_stand_in_the_order_of_their_evidence(passages):
    for passage in passages:
        starts = [span.start for claim in passage.claims if (span := evidence_span(claim, passage.text))]
        assert starts == sorted(starts), passage.name


def test_every_type_is_used_twice(passages):
    used = Counter(claim["type"] for passage in passages for claim in passage.claims)
    assert set(used) == set(FAMILY_OF)
    assert not [type_ for type_, times in used.items() if times < 2]


def test_values_are_those_of_the_guide(passages):
    claims = [claim for passage in passages for claim in passage.claims]
    assert {claim["polarity"] for claim in claims} == {"positive", "negative"}
    assert {claim["modality"] for claim in claims} == MODALITIES
    assert {claim["verification"] for claim in claims} == {None, "unverified", "verified"}


def test_periods_do_not_end_before_they_start(passages):
    for passage in passages:
        for claim in passage.claims:
            if time := claim["time"]:
                start, end = (dt.date.fromisoformat(time[k]) for k in ("start", "end"))
                assert start <= end, (passage.name, time)


def test_index_lists_every_passage(passages, index):
    listed = {row["name"]: row for row in index}
    assert sorted(listed) == [passage.name for passage in passages]
    for passage in passages:
        assert listed[passage.name]["published"] == str(passage.published)
        assert int(listed[passage.name]["words"]) == len(passage.text.split())


def test_the_set_is_broad(index):
    assert len(index) >= 60
    assert len({row["war"] for row in index}) >= 8
    assert len({row["published"][:3] for row in index}) >= 4, "decades"
    assert all(60 <= int(row["words"]) <= 220 for row in index)


def test_registers_are_even(index):
    passages_of = Counter(row["register"] for row in index)
    assert set(passages_of) == REGISTERS
    assert max(passages_of.values()) - min(passages_of.values()) <= 1


def _texts(claim: Coded) -> Iterator[str]:
    yield claim["evidence"]
    for field in ("actors", "targets", "sources", "quantities"):
        yield from (item["text"] for item in claim[field])
    yield from (claim[field]["text"] for field in ("place", "time") if claim[field])
