"""Tables of cues hold together, and each kind of row is read."""

from __future__ import annotations

import pytest

from dateline.evaluate.cues import read_cues
from dateline.evaluate.relations import NONE, mask, root_by_words
from dateline.model import Span

TABLES = ["subevent_cues.tsv", "protest_turns.tsv", "relation_cues.tsv"]


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_well_formed_and_none_comes_twice(table):
    rows = read_cues(table)
    assert all(row.label.isupper() and 0 < row.weight <= 5 for row in rows)
    assert len({(row.label, row.words.pattern) for row in rows}) == len(rows)


@pytest.mark.parametrize("table", TABLES)
def test_no_row_fires_on_empty_words(table):
    assert not any(row.words.search("") for row in read_cues(table))


def test_signs_are_written_out():
    signed = {row.words.pattern for row in read_cues("relation_cues.tsv", {"~": "X"})}
    assert not any("~" in pattern for pattern in signed)


def test_source_and_target_are_masked():
    text = "Lima thanked Quito warmly."
    assert mask(text, Span(0, 4), Span(13, 18)) == "<s> thanked <t> warmly."


@pytest.mark.parametrize(
    ("text", "source", "target", "root"),
    [
        ("Oslo returned two carved doors to the museum.", "Oslo", "the museum", "YIELD"),
        ("The judge granted a pardon to the clerk.", "The judge", "the clerk", "YIELD"),
        ("Chad granted asylum to the envoy.", "Chad", "the envoy", "AID"),
        ("The union filed a lawsuit against the mine.", "The union", "the mine", "ACCUSE"),
        ("Niger shared intelligence with Chad.", "Niger", "Chad", "COOPERATE"),
        ("Lima suspended aid to the province.", "Lima", "the province", "SANCTION"),
        ("Families sought refuge in Chad.", "Families", "Chad", "REQUEST"),
        ("Peru is larger than Chile.", "Peru", "Chile", NONE),
    ],
)
def test_root_by_words(text, source, target, root):
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (source, target)]
    assert root_by_words(text, spans[0], spans[1], NONE) == root
