from hypothesis import given
from hypothesis import strategies as st

from dateline.context.passages import BEFORE, BODY, passages
from dateline.context.wordpiece import Piece


@given(st.integers(0, 900), st.lists(st.integers(0, 1000), max_size=40))
def test_passages_cover_every_piece_once(number: int, starts: list[int]) -> None:
    pieces = [Piece(0, n, n + 1) for n in range(number)]
    found = passages(pieces, starts)
    assert [n for p in found for n in range(p.start, p.end)] == list(range(number))
    assert all(p.end - p.start <= BODY for p in found)
    assert all(p.start - p.before <= BEFORE for p in found)


def test_a_passage_ends_with_a_sentence() -> None:
    pieces = [Piece(0, n, n + 1) for n in range(BODY + 50)]
    assert [(p.before, p.start, p.end) for p in passages(pieces, [0, 120, BODY - 10])] == [
        (0, 0, BODY - 10),
        (BODY - 10 - BEFORE, BODY - 10, BODY + 50),
    ]
