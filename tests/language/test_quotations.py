"""Quotation marks of several presses, on literal texts and on any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language import find_quotations


def words(text):
    return [quotation.span.of(text) for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said: "We left." They stayed.', ['"We left."']),
        ("“We left,” he said, “at noon.”", ["“We left,”", "“at noon.”"]),
        ("«Nous partons», dit-il.", ["«Nous partons»"]),
        ("„Wir gehen“, said the mayor.", ["„Wir gehen“"]),
        ("The ‘ceasefire’ didn’t hold.", ["‘ceasefire’"]),
        ("‘‘The port burns,’’ she said.", ["‘‘The port burns,’’"]),
        ("The docker’s hut and the miners’ hall burnt.", []),
        ("“She called it ‘a trap’ then,” he said.", ["“She called it ‘a trap’ then,”"]),
    ],
)
def test_marks(text, quoted):
    assert words(text) == quoted


def test_open_quotation_goes_on_where_it_is_closed():
    text = "“We held the bridge.\nThen we withdrew,” said the colonel.\nNobody was hurt."
    assert words(text) == ["“We held the bridge.", "Then we withdrew,”"]
    assert [q.is_open for q in find_quotations(text)] == [True, False]


def test_reopened_paragraphs_are_quotations_of_their_own():
    assert words("“One.\n“Two.”") == ["“One.", "“Two.”"]


def test_speech_after_a_dash():
    text = "- The harbour was mined - said the captain. - Nobody can leave.\nShips waited."
    assert words(text) == ["The harbour was mined", "Nobody can leave."]


def test_a_list_is_no_speech():
    assert words("Needs:\n- Water for the camps\n- Tents\n") == []


@given(st.text(alphabet="ab .,\n-“”‘’\"«»„'", max_size=120))
def test_spans_are_ordered_and_inside(text):
    spans = [q.span for q in find_quotations(text)]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.end <= len(text) for span in spans)
