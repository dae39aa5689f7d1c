from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dateline.brief.map.labels import Label, written

LABELS = st.builds(Label, st.floats(0, 100), st.floats(0, 100), st.text("ab", min_size=1), st.just(10.0))


@given(st.lists(LABELS, max_size=30))
def test_no_two_written_labels_cover_each_other_and_the_first_is_written(labels):
    elements = written(labels)
    words = [[part.text for part in group] for group in elements]
    assert all(one == other for one, other in words)
    if labels:
        assert words[0] == [labels[0].words] * 2
    kept = []
    for label in labels:
        if not any(label.covers(other) for other in kept):
            kept.append(label)
    assert len(kept) == len(elements)
    assert not any(one.covers(other) or other.covers(one) for one, other in combinations(kept, 2))
