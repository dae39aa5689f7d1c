"""What people judged holds, whatever the order, and a record that changes is the record linked at once."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.incidents.claims import claim, town
from tests.incidents.test_relink import SCALE, Record, by_id, members, some_claims

from dateline.incidents import keys_of, link_claims, relink
from dateline.model import FiledClaim, Judged, Linked, pair_of


class ReviewedRecord(Record):
    """A record in which people judge pairs, and in which claims are corrected and withdrawn."""

    def __init__(self) -> None:
        super().__init__()
        self.judged = Judged()

    def change(
        self, *, new: list[FiledClaim] = (), gone: list[str] = (), judged: Judged | None = None
    ) -> None:
        before = [self.claims[name] for name in {*gone, *(one.id for one in new)} if name in self.claims]
        again = set()
        if judged is not None:
            changed = (judged.same ^ self.judged.same) | (judged.different ^ self.judged.different)
            again = {name for pair in changed for name in pair} & self.claims.keys()
            self.judged = judged
        for one in before:
            del self.claims[one.id]
        for one in new:
            self.claims[one.id] = one
        self.keys = {}
        for one in self.claims.values():
            for key in keys_of(one, SCALE):
                self.keys.setdefault(key, set()).add(one.id)
        linked = [*new, *(self.claims[n] for n in again if n in self.claims and n not in {c.id for c in new})]
        result = relink(
            linked, self.fetch, SCALE, gone=before, judged=self.judged,
            named=lambda ids: [self.claims[name] for name in ids if name in self.claims],
        )  # fmt: skip
        for name in [i.id for i in self.incidents.values() if not result.touched.isdisjoint(members(i))]:
            del self.incidents[name]
        self.incidents |= by_id(result.linked)

    def whole(self) -> Linked:
        return link_claims(self.claims.values(), SCALE, judged=self.judged)


@st.composite
def some_judgements(draw: st.DrawFn, ids: list[str]) -> Judged:
    pairs = st.sampled_from([pair_of(a, b) for a, b in combinations(ids, 2)])
    drawn = draw(st.dictionaries(pairs, st.booleans(), max_size=6))
    return Judged(
        frozenset(pair for pair, same in drawn.items() if same),
        frozenset(pair for pair, same in drawn.items() if not same),
    )


def groups(linked: Linked) -> list[set[str]]:
    return [set(members(incident)) for incident in linked.incidents]


@settings(max_examples=100, deadline=None)
@given(st.data(), st.randoms(use_true_random=False))
def test_judgements_hold_in_any_order(data: st.DataObject, chance: random.Random) -> None:
    claims = data.draw(some_claims())
    judged = data.draw(some_judgements([one.id for one in claims]))
    linked = link_claims(claims, SCALE, judged=judged)
    chance.shuffle(claims)
    assert by_id(link_claims(claims, SCALE, judged=judged)) == by_id(linked)
    for pair in judged.different:
        assert not any(set(pair) <= group for group in groups(linked))
    held = [name for group in groups(linked) for name in group]
    assert sorted([*held, *linked.alone]) == sorted(one.id for one in claims)


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_a_record_that_is_changed_and_judged_is_the_record_linked_at_once(data: st.DataObject) -> None:
    claims = data.draw(some_claims())
    record = ReviewedRecord()
    record.change(new=claims)
    others = data.draw(some_claims())
    for step in range(data.draw(st.integers(1, 4))):
        ids = sorted(record.claims)
        if not ids:
            break
        chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
        kind = data.draw(st.sampled_from(["correct", "reject", "judge"]))
        if kind == "reject":
            record.change(gone=chosen)
        elif kind == "judge" and len(ids) > 1:
            record.change(judged=data.draw(some_judgements(ids)))
        else:
            record.change(
                new=[replace(others[(step + n) % len(others)], id=name) for n, name in enumerate(chosen)]
            )
        assert record.incidents == by_id(record.whole())


def test_far_apart_claims_that_were_judged_the_same_are_one_incident() -> None:
    claims = [claim("clm_a", place=town(0)), claim("clm_b", place=town(7))]
    assert len(link_claims(claims, SCALE).incidents) == 2
    linked = link_claims(claims, SCALE, judged=Judged(same=frozenset({("clm_a", "clm_b")})))
    assert groups(linked) == [{"clm_a", "clm_b"}]
    [link] = linked.links
    assert link.reasons[0].comparison == "a reviewer"
    assert link.score < 0.5


def test_what_is_split_off_leaves_the_rest_together() -> None:
    names = [f"clm_{letter}" for letter in "abcdef"]
    claims = [claim(name) for name in names]
    assert groups(link_claims(claims, SCALE)) == [set(names)]
    away = {"clm_b", "clm_e"}
    judged = Judged(
        same=frozenset({("clm_b", "clm_e")}),
        different=frozenset(pair_of(a, b) for a in away for b in set(names) - away),
    )
    found = groups(link_claims(claims, SCALE, judged=judged))
    assert sorted(found, key=len) == [away, set(names) - away]


def test_a_contradiction_among_judgements_keeps_apart_what_was_taken_apart() -> None:
    claims = [claim(name) for name in ("clm_a", "clm_b", "clm_c")]
    judged = Judged(
        same=frozenset({("clm_a", "clm_b"), ("clm_b", "clm_c")}), different=frozenset({("clm_a", "clm_c")})
    )
    assert sorted(groups(link_claims(claims, SCALE, judged=judged)), key=len) == [
        {"clm_c"},
        {"clm_a", "clm_b"},
    ]
