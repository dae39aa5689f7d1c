from hypothesis import given
from hypothesis import strategies as st

from dateline.context import Encoder
from dateline.context.wordpiece import pieces

VOCABULARY = {
    w: n for n, w in enumerate(["[UNK]", "shell", "##ing", "##s", "orsk", "nov", "##orsk", ",", "the", "砲"])
}


def cut(text: str) -> list[tuple[str, str]]:
    words = list(VOCABULARY)
    return [(words[p.number], text[p.start : p.end]) for p in pieces(text, VOCABULARY)]


def test_the_longest_piece_comes_first() -> None:
    assert cut("The shelling") == [("the", "The"), ("shell", "shell"), ("##ing", "ing")]


def test_punctuation_and_ideographs_stand_alone() -> None:
    assert cut("shells,砲the") == [("shell", "shell"), ("##s", "s"), (",", ","), ("砲", "砲"), ("the", "the")]


def test_accents_and_controls_are_not_read_and_places_stay_right() -> None:
    assert cut("Nóv\u200borsk") == [("nov", "Nóv"), ("##orsk", "orsk")]


def test_an_unknown_word_is_one_piece() -> None:
    assert cut("the xyzzy") == [("the", "the"), ("[UNK]", "xyzzy")]


@given(st.text(max_size=200))
def test_pieces_come_in_order_and_lie_in_the_text(text: str) -> None:
    found = pieces(text, ENCODER.vocabulary)
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert [p.start for p in found] == sorted(p.start for p in found)


ENCODER = Encoder.load()
