"""What a claim is after its reviews."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.reviews import apply, judgements_after, last_of
from tests.reviews.making import edit, public, review, undo

MACHINE = public()


def state(*reviews):
    found = apply(MACHINE, reviews)
    assert found is not None
    return found.state


def test_states():
    assert state() == state(review(1, "skip")) == "unreviewed"
    assert state(review(1, "accept")) == "accepted"
    assert state(edit(1, "polarity", "negative")) == "corrected"
    assert state(edit(1, "polarity", "negative"), review(2, "accept", "bela")) == "corrected"
    assert state(edit(1, "polarity", "positive")) == "accepted"
    assert state(review(1, "reject")) == "rejected"
    assert state(review(1, "reject"), review(2, "restore")) == "unreviewed"
    assert state(review(1, "accept"), review(2, "reject"), review(3, "restore")) == "accepted"
    assert state(review(1, "reject"), undo(2, 1)) == "unreviewed"


def test_the_last_edit_of_a_field_counts_and_the_readers_value_is_kept():
    found = apply(MACHINE, [edit(1, "modality", "planned"), edit(2, "modality", "predicted", "bela")])
    assert found is not None
    assert found.public == MACHINE | {"modality": "predicted"}
    assert found.machine == MACHINE
    setting = found.settings["modality"]
    assert (setting.machine, setting.value, setting.review.reviewer) == ("actual", "predicted", "bela")


def test_undoing_the_last_edit_brings_the_one_before_back():
    reviews = [edit(1, "modality", "planned"), edit(2, "modality", "predicted", "bela"), undo(3, 2, "bela")]
    found = apply(MACHINE, reviews)
    assert found is not None
    assert found.public["modality"] == "planned"


def test_a_type_comes_with_its_codes():
    after = {"type": "meeting", "plover": "CONSULT", "acled": None, "cameo_root": "04", "ucdp": None}
    found = apply(MACHINE, [edit(1, "type", after)])
    assert found is not None
    assert (found.public["type"], found.public["plover"]) == ("meeting", "CONSULT")


def test_an_added_claim_is_there_until_it_is_undone():
    added = review(1, "add", after=MACHINE)
    found = apply(None, [added])
    assert found is not None
    assert (found.state, found.public, found.machine) == ("corrected", MACHINE, None)
    assert apply(None, [added, undo(2, 1)]) is None


def test_judgements_name_the_reader_but_not_the_reviewer():
    found = apply(MACHINE, [edit(1, "place", None)])
    assert found is not None
    before = {"place": {"score": 0.7}, "type": {"score": 0.9}}
    after = judgements_after(before, found.settings)
    assert after["type"] == before["type"]
    assert after["place"]["rule"] == "reviewer"
    assert after["place"]["value"] == "none"
    assert after["place"]["rejected"] == [
        {"label": "Goma (settlement)", "score": 0.7, "reason": "the reader's value"}
    ]
    assert "amal" not in str(after)


@given(st.lists(st.sampled_from(["accept", "reject", "skip", "restore", "edit"]), max_size=8))
def test_undoing_everything_leaves_what_the_reader_gave(verbs):
    made = [
        edit(n, "modality", "planned") if verb == "edit" else review(n, verb)
        for n, verb in enumerate(verbs, 1)
    ]
    while (last := last_of(made, "amal")) is not None:
        made.append(undo(len(made) + 1, last.id))
    found = apply(MACHINE, made)
    assert found is not None
    assert (found.public, found.state, dict(found.settings)) == (MACHINE, "unreviewed", {})
