"""Delimited text: whatever a report says, as many rows and cells come back as went in."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.exports.cells import cell
from dateline.exports.delimited import write_delimited

TEXTS = st.text(st.characters(codec=None), max_size=40)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=6), st.sampled_from([",", "\t"]))
def test_rows_come_back_as_they_went_in(rows, delimiter):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        write_delimited(path, ["a", "b"], rows, delimiter=delimiter)
        with path.open(encoding="utf-8", newline="") as file:
            back = list(csv.reader(file, delimiter=delimiter))
    assert back == [["a", "b"], *([cell(one) for one in row] for row in rows)]


@pytest.mark.parametrize("text", ['a "quoted", word', "two\nlines", "tab\there", "'x", "a;b"])
def test_duckdb_reads_the_same(tmp_path, text):
    path = tmp_path / "x.csv"
    write_delimited(path, ["a", "b"], [(text, 1), ("plain", 2)])
    query = f"SELECT a FROM read_csv('{path}', header = true, quote = '\"', escape = '\"') ORDER BY b"
    assert duckdb.sql(query).fetchall() == [(text,), ("plain",)]
