"""Passages that overlap tell one claim once."""

from __future__ import annotations

import json
from collections import Counter

from dateline.llm.answers import parse
from dateline.llm.asking import Heard
from dateline.llm.grounding import ground
from dateline.llm.merging import merge
from dateline.model import Span
from tests.llm.server import claim

TEXT = "Aden was shelled on Monday, the army said. Taiz was shelled on Monday."


def _merged(*heard: tuple[Span, object]) -> list[str]:
    found = []
    for span, row in heard:
        proposals = parse(json.dumps({"claims": [row]}), ("shelling", "meeting")).proposals
        found += ground(TEXT, Heard(span, proposals), Counter())
    return [g.evidence.of(TEXT) for g in merge(found)]


ALL, TAIL = Span(0, len(TEXT)), Span(5, len(TEXT))


def test_one_claim_of_two_passages_stands_once_and_the_fuller_one_stands():
    poor, full = claim("was shelled"), claim("was shelled on Monday", time="on Monday", sources=["the army"])
    assert _merged((ALL, poor), (TAIL, full)) == ["was shelled on Monday"]
    assert _merged((ALL, full), (TAIL, poor)) == ["was shelled on Monday"]


def test_other_types_polarities_and_places_are_other_claims():
    for other in (claim("was shelled", "meeting"), claim("was shelled", polarity="negative")):
        assert len(_merged((ALL, claim("was shelled")), (TAIL, other))) == 2
    assert (
        len(_merged((ALL, claim("was shelled", place="Aden")), (TAIL, claim("was shelled", place="Taiz"))))
        == 2
    )


def test_one_passage_may_tell_two_claims_by_the_same_words():
    assert len(_merged((ALL, claim("was shelled", place="Aden")), (ALL, claim("was shelled")))) == 2
