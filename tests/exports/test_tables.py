"""Our own CSV and XLSX, read back by pandas, DuckDB and openpyxl; no cell is a formula."""

from __future__ import annotations

import duckdb
import openpyxl
import pandas
import pytest

from dateline.exports.cells import cell, legible
from dateline.exports.xlsx import cut
from tests.exports.making import write


def test_csv_is_read_by_pandas_and_duckdb(ledger, tmp_path):
    path = tmp_path / "claims.csv"
    write(ledger, "csv", path)
    frame = pandas.read_csv(path)
    assert len(frame) == 6
    assert frame["latitude"].isna().sum() == 2
    assert (frame["permalink"] == "urn:dateline:" + frame["id"]).all()
    assert "🚑" in " ".join(frame["words"])
    rows = duckdb.sql(f"SELECT min(latitude), min(start), count(*) FROM '{path}'").fetchall()
    assert rows[0][0] == -1.67
    assert (str(rows[0][1]), rows[0][2]) == ("2024-05-01", 6)


def test_csv_of_incidents_has_their_status(ledger, tmp_path):
    write(ledger, "csv", tmp_path / "incidents.csv", incidents=True)
    frame = pandas.read_csv(tmp_path / "incidents.csv")
    assert len(frame) == 4
    assert set(frame["status"]) <= {"one-side", "several-of-one-side", "corroborated", "contradicted"}


def test_a_hostile_outlet_and_title_are_no_formulas(ledger, tmp_path):
    write(ledger, "csv", tmp_path / "claims.csv")
    frame = pandas.read_csv(tmp_path / "claims.csv")
    assert "'=cmd()" in set(frame["outlet"])
    assert "'+1 more\ttab" in set(frame["title"])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1"])
def test_what_would_be_a_formula_gets_an_apostrophe(text):
    assert cell(text) == f"'{text}"
    assert cell(-1.67) == -1.67


def test_what_no_file_can_hold_is_replaced():
    assert legible("a\ud800b\x00c\x1bd\ne") == "a?bcd\ne"


@pytest.mark.parametrize("subject", ["claims", "incidents"])
def test_xlsx_holds_a_codebook_and_only_texts(ledger, tmp_path, subject):
    path = tmp_path / "record.xlsx"
    write(ledger, "xlsx", path, incidents=subject == "incidents")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["codebook", subject]
    frame = pandas.read_excel(path, sheet_name=subject)
    explained = {row[0].value for row in book["codebook"].iter_rows()}
    assert set(frame.columns) <= explained
    assert len(frame) == (6 if subject == "claims" else 4)
    kinds = {cell.data_type for row in book[subject].iter_rows() for cell in row}
    assert kinds <= {"s", "n", "b", "d"}
    assert not (tmp_path / "record.xlsx.codebook.md").exists()


def test_a_text_that_no_cell_holds_is_cut_and_says_so():
    assert cut("a" * 32_767) == "a" * 32_767
    assert len(cut("a" * 40_000)) == 32_767
    assert cut("a" * 40_000).endswith("[cut]")


def test_a_carriage_return_ends_no_row():
    assert cell("a\r\nb\rc") == "a\nb\nc"
    assert cell("\r=1") == "'\n=1"
