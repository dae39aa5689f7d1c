"""The reviewed lists of hedges and negators hold together."""

from __future__ import annotations

import pytest

from dateline.claims import words
from dateline.errors import KnowledgeError


@pytest.mark.parametrize(
    ("read", "classes"), [(words.hedges, words.HEDGES), (words.negators, words.NEGATORS)]
)
def test_every_class_is_used_and_words_are_sorted(read, classes):
    found = read()
    assert set(found.values()) == set(classes)
    assert list(found) == sorted(found)


def test_a_malformed_line_is_named():
    with pytest.raises(KnowledgeError, match=r"hedges.tsv:\d+"):
        words.read_classes("hedges.tsv", ("planned",))
