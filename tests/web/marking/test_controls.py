"""Characters that hide or turn words are seen, and offsets stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.web.marking.controls import seen, unseen


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    shown = seen(text)
    assert len(shown) == len(text)
    assert unseen(text) == sum(a != b for a, b in zip(text, shown, strict=True))
    assert not unseen(shown)


@pytest.mark.parametrize("turning", ["\u202e", "\u2066", "\x00", "\x7f", "\x9b"])
def test_what_turns_or_hides_is_replaced(turning: str) -> None:
    assert turning not in seen(f"a{turning}b")


def test_arabic_marks_and_breaks_stay() -> None:
    text = "\u200fمدينة\u200e\n\tx"
    assert seen(text) == text
