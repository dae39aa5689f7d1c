"""Answers: what breaks the form is refused and counted, one claim at a time."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.llm.answers import Malformed, Parsed, parse
from tests.llm.server import claim

TYPES = ("shelling", "meeting")
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list(claim("x"))), inner),
    max_leaves=12,
)


def _parse(*rows: object) -> Parsed:
    return parse(json.dumps({"claims": rows}), TYPES)


@pytest.mark.parametrize(
    "answer", ["", "Sorry, I cannot.", '{"claims": [', '{"claim": []}', "[]", '{"claims": 1}']
)
def test_what_is_no_object_of_claims_is_malformed(answer: str):
    with pytest.raises(Malformed):
        parse(answer, TYPES)


def test_an_object_between_marks_of_code_is_read():
    assert len(parse(f"```json\n{json.dumps({'claims': [claim('shelled')]})}\n```", TYPES).proposals) == 1


def test_types_outside_the_ontology_are_refused_and_counted():
    parsed = _parse(
        claim("shelled"), claim("x", "genocide"), claim("y", "SHELLING"), claim("z", polarity="maybe")
    )
    assert [p.type for p in parsed.proposals] == ["shelling"]
    assert parsed.refused == {"claims of a type that is none": 2, "claims of a polarity that is none": 1}


def test_fields_of_another_shape_are_left_out_and_counted():
    row = claim("shelled") | {
        "actors": "Russia",
        "place": 3,
        "quantities": [{"what": "love", "text": "much"}],
    }
    parsed = _parse(row)
    [proposal] = parsed.proposals
    assert (proposal.actors, proposal.place, proposal.quantities) == ((), None, ())
    assert parsed.refused == {f"{name} of another form": 1 for name in ("actors", "places", "quantities")}


@pytest.mark.parametrize("row", ["shelling at Aden", None, {"text": "Aden was shelled"}, {"evidence": 5}])
def test_an_answer_none_of_whose_claims_has_the_form_is_malformed_and_not_empty(row: object):
    with pytest.raises(Malformed):
        _parse(row, row)
    assert len(_parse(row, claim("shelled")).proposals) == 1


def test_what_a_model_thought_before_it_answered_is_passed_over():
    answer = "<think>\nPerhaps {shelling}?\n</think>\n" + json.dumps({"claims": [claim("shelled")]})
    assert len(parse(answer, TYPES).proposals) == 1


@pytest.mark.parametrize("words", [".", " — ", "\u200b"])
def test_evidence_without_a_letter_or_figure_is_none(words: str):
    assert _parse(claim(words), claim("shelled")).refused == {"claims without words": 1}


def test_half_a_character_is_replaced():
    [proposal] = _parse(claim("shelled", place=("Aden", "Aden \ud83d"))).proposals
    assert proposal.place is not None
    assert proposal.place.english == "Aden ?"


@given(rows=st.lists(_JSON, max_size=4))
def test_no_answer_breaks_the_reader(rows: list[object]):
    parsed = _parse(*rows, claim("shelled"))
    claims = sum(number for reason, number in parsed.refused.items() if reason.startswith("claims"))
    assert len(parsed.proposals) + claims == len(rows) + 1
