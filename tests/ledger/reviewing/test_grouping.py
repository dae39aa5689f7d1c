"""Merges and splits of incidents that are not as they were shown are not filed."""

from __future__ import annotations

import pytest

from dateline.errors import IncidentUnknown
from dateline.ledger import Linking
from dateline.model import Linked
from dateline.reviews import Decision, ReviewConflict
from tests.ledger.making import make_entry
from tests.ledger.test_linked import make_incident

SEEN = "inc_seen"


@pytest.fixture
def three(desk):
    """The ids of three claims of one incident, in order."""
    desk.entries.append(make_entry(desk.report, 2))
    desk.read(desk.entries, "2")
    ids = sorted(entry.public["id"] for entry in desk.entries)
    link(desk, {SEEN: ids})
    return ids


def link(desk, held):
    """Lets incidents hold what is said, as a linking would."""
    incidents = tuple(make_incident(id_, claims) for id_, claims in held.items())
    desk.ledger.store_incidents(Linking(Linked(incidents, (), ())), linker="test")


def split(desk, away, shown, by="bela", **given):
    pairs = tuple((one, other, False) for one in away for other in shown if other not in away)
    decision = Decision("split", incident=SEEN, pairs=pairs, shown=((SEEN, tuple(shown)),), **given)
    return desk.ledger.reviews.make(decision, reviewer=by)


def refusal(desk, *given, **named):
    """Why it is not filed, after a look that nothing was."""
    before = list(desk.ledger.reviews.of())
    with pytest.raises(ReviewConflict) as refused:
        split(desk, *given, **named)
    assert list(desk.ledger.reviews.of()) == before
    return refused.value


def test_what_is_as_it_was_shown_is_filed_in_any_order_and_after_linking_anew(desk, three):
    link(desk, {SEEN: three})
    assert split(desk, three[:1], three[::-1], upon=0).verb == "split"


def test_a_claim_that_came_or_went_is_told(desk, three):
    link(desk, {SEEN: three[1:]})
    [change] = refusal(desk, three[1:2], three[:2]).moved
    assert (change.claims, change.came, change.went) == (tuple(three[1:]), (three[2],), (three[0],))
    assert split(desk, three[1:2], change.claims).verb == "split"


def test_a_claim_that_is_shown_nowhere_is_no_member(desk, three):
    desk.do("reject", three[0], by="amal")
    found = refusal(desk, three[1:2], three, upon=0)
    assert [change.went for change in found.moved] == [(three[0],)]
    assert [(one.reviewer, one.verb) for one in found.others] == [("amal", "reject")]
    split(desk, three[1:2], three[1:], upon=found.latest)


def test_what_others_judged_counts_before_incidents_follow_it(desk, three):
    theirs = split(desk, three[:1], three, by="amal", upon=0)
    found = refusal(desk, three[1:2], three, upon=0)
    assert (found.others, found.moved, found.latest) == ((theirs,), (), theirs.id)
    # Whoever judged it knows, and whoever says nothing is not asked.
    split(desk, three[1:2], three, by="amal", upon=0)
    split(desk, three[1:2], three)


def test_what_was_taken_back_counts_where_it_had_been_seen(desk, three):
    theirs = split(desk, three[:1], three, by="amal")
    desk.ledger.reviews.undo("amal")
    split(desk, three[1:2], three, by="chen", upon=0)
    found = refusal(desk, three[1:2], three, upon=theirs.id)
    assert [(one.reviewer, one.verb) for one in found.others] == [("amal", "undo"), ("chen", "split")]


def test_judgements_of_other_claims_and_acceptances_are_another_matter(desk, three):
    link(desk, {SEEN: three[:2], "inc_other": three[2:]})
    decision = Decision("merge", incident="inc_other", pairs=(("clm_x", three[2], True),))
    desk.ledger.reviews.make(decision, reviewer="amal")
    desk.do("accept", three[0], by="amal")
    split(desk, three[:1], three[:2], upon=0)


def test_an_incident_that_was_replaced_names_what_its_claims_are_in(desk, three):
    link(desk, {"inc_a": three[:1], "inc_b": three[1:]})
    with pytest.raises(IncidentUnknown, match="any more") as unknown:
        split(desk, three[:1], three, upon=0)
    assert unknown.value.successors == ("inc_a", "inc_b")
    assert "inc_a, inc_b" in unknown.value.cure
    with pytest.raises(IncidentUnknown) as unknown:
        desk.ledger.incident("inc_none")
    assert unknown.value.successors == ()


def test_a_number_that_no_database_counts_to_is_beyond_all_reviews(desk, three):
    split(desk, three[:1], three, by="amal")
    assert split(desk, three[1:2], three, upon=10**30).verb == "split"


def test_claims_judged_while_they_are_linked_are_left_to_the_next_linking(desk, three):
    ledger = desk.ledger
    link(desk, {SEEN: three[:2], "inc_other": three[2:]})

    def unlinked():
        return {claim.id for claim in ledger.unlinked_claims()}

    before = ledger.reviews.latest()
    split(desk, three[:1], three[:2])
    ledger.store_keys(dict.fromkeys(three, ("a",)), up_to=ledger.last_row(), reviewed=before)
    assert unlinked() == set(three[:2])
    ledger.store_keys(dict.fromkeys(three, ("a",)), reviewed=ledger.reviews.latest())
    assert unlinked() == set()
    before = ledger.reviews.latest()
    ledger.reviews.undo("bela")
    ledger.store_keys(dict.fromkeys(three, ("a",)), reviewed=before)
    assert unlinked() == set(three[:2])
