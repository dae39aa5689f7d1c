"""A text cut at overlapping marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.web.marking import Close, Mark, Open, Words, cut, paragraphs, steps

TEXTS = st.text(alphabet="ab \n<&\u0627\u202e\U0001f600", max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    ends = st.integers(0, len(text) + 3)
    spans = draw(st.lists(st.tuples(ends, ends), max_size=8))
    return text, [Mark(min(a, b), max(a, b), f"clm_{n % 3}", "evidence", n) for n, (a, b) in enumerate(spans)]


@given(marked())
def test_pieces_joined_are_the_text(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    assert "".join(piece.text for piece in cut(text, marks)) == text


@given(marked())
def test_each_piece_has_just_the_marks_that_cover_it(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    for piece in cut(text, marks):
        covering = {m for m in marks if m.start <= piece.start and piece.end <= m.end and m.start < m.end}
        assert set(piece.marks) == covering


@given(marked())
def test_steps_close_what_they_open_and_write_the_text(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    held: list[Mark] = []
    covered: dict[Mark, str] = {}
    for step in steps(cut(text, marks)):
        if isinstance(step, Open):
            held.append(step.mark)
        elif isinstance(step, Close):
            assert held.pop() == step.mark
        else:
            for mark in held:
                covered[mark] = covered.get(mark, "") + step.text
    assert not held
    assert covered == {m: text[m.start : m.end] for m in marks if text[m.start : m.end]}


@given(marked())
def test_each_mark_opens_and_closes_once_for_good(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    made = list(steps(cut(text, marks)))
    seen = [m for m in marks if m.start < min(m.end, len(text))]
    assert sum(isinstance(s, Open) and s.is_first for s in made) == len(seen)
    inside = [m for m in seen if m.end <= len(text)]
    lasts = [s.mark for s in made if isinstance(s, Close) and s.is_last]
    assert sorted(lasts, key=str) == sorted(inside, key=str)


@given(marked())
def test_paragraphs_hold_all_but_the_gaps(given_: tuple[str, list[Mark]]) -> None:
    text, marks = given_
    at = 0
    for paragraph in paragraphs(text, marks):
        assert not text[at : paragraph.start].strip()
        words = "".join(step.text for step in paragraph.steps if isinstance(step, Words))
        assert words == text[paragraph.start : paragraph.end]
        at = paragraph.end
    assert not text[at:].strip()


def test_a_crossing_mark_is_closed_and_opened_again() -> None:
    first, second = Mark(0, 4, "clm_a", "evidence"), Mark(2, 6, "clm_b", "evidence")
    made = list(steps(cut("abcdef", [first, second])))
    assert made == [
        Open(first, is_first=True),
        Words("ab"),
        Open(second, is_first=True),
        Words("cd"),
        Close(second, is_last=False),
        Close(first, is_last=True),
        Open(second, is_first=False),
        Words("ef"),
        Close(second, is_last=True),
    ]


def test_a_mark_over_a_paragraph_break_is_in_both() -> None:
    made = list(paragraphs("one two\n\nthree", [Mark(4, 14, "clm_a", "evidence")]))
    assert [p.steps for p in made] == [
        (
            Words("one "),
            Open(Mark(4, 14, "clm_a", "evidence"), is_first=True),
            Words("two"),
            Close(Mark(4, 14, "clm_a", "evidence"), is_last=False),
        ),
        (
            Open(Mark(4, 14, "clm_a", "evidence"), is_first=False),
            Words("three"),
            Close(Mark(4, 14, "clm_a", "evidence"), is_last=True),
        ),
    ]
