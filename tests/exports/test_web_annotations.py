"""Annotations: both selectors name the same words of the stored text."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.web_annotations import selectors
from tests.exports.making import write


def test_every_quote_is_where_its_position_says(ledger, tmp_path):
    write(ledger, "annotations", tmp_path / "page.jsonld")
    page = json.loads((tmp_path / "page.jsonld").read_text())
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    assert len(page["items"]) == 6
    for item in page["items"]:
        position, quote = item["target"]["selector"]
        text = ledger.report(item["target"]["source"].removeprefix("urn:dateline:")).text
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert {body["purpose"] for body in item["body"]} == {"classifying", "describing"}


@given(st.text(min_size=1), st.data())
def test_prefix_quote_and_suffix_are_one_stretch_of_the_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    position, quote = selectors(text, start, end)
    stretch = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert stretch in text
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert len(quote["prefix"]) == min(start, 32)
