from __future__ import annotations

from pathlib import Path

import pytest
from tools.basemap.borders import read_contested, treatment_of, unused

TABLE = read_contested()


def test_rows_say_why_and_have_names_of_their_own() -> None:
    assert all(row.name and row.why for row in TABLE)
    assert len({row.name for row in TABLE}) == len(TABLE)


@pytest.mark.parametrize(
    ("line", "treatment"),
    [
        ([[(33.7, 46.2), (34.9, 45.8)]], "dashed"),
        ([[(75.2, 34.6), (76.9, 34.6)]], "dashed"),
        ([[(62.9, 45.7), (63.9, 46.3)]], "left-out"),
        ([[(7.6, 47.6), (8.5, 47.6)]], "firm"),
        ([[(33.7, 46.2), (34.9, 48.8)]], "firm"),
    ],
)
def test_a_line_is_treated_by_the_box_that_holds_all_of_it(line: list, treatment: str) -> None:
    assert treatment_of(line, TABLE) == treatment


def test_rows_without_a_line_are_named() -> None:
    assert unused(TABLE[:2], [[[(33.7, 46.2), (34.9, 45.8)]]]) == [TABLE[1].name]


def test_malformed_rows_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.tsv"
    path.write_text("Nowhere\tdotted\t1\t2\t3\t4\tbecause\n", "utf-8")
    with pytest.raises(ValueError, match="Nowhere"):
        read_contested(path)
