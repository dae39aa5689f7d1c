"""An invented file of events in UCDP's form is read, linked and measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import CorpusError
from dateline.evaluate.corpora.ucdp_incidents import measure, read
from dateline.pipeline import Kit

HEAD = "id,source_article,where_prec,where_coordinates,latitude,longitude,date_start,date_end,adm_1\n"
ROWS = (
    '1.0,"""Nile Wire,2021-03-04,Shells kill 14 at market, army says"";""Post,2021-03-05,14 died then"""'
    ",1.0,Orlivka town,10.5,20.5,2021-03-04,2021-03-04,Lakeside\n"
    '2.0,"""Nile Wire,2021-03-09,Car bomb kills three"";""Post,2021-03-09,Bomb in car park"""'
    ",1.0,Orlivka town,10.5,20.5,2021-03-09,2021-03-09,Lakeside\n"
)


def test_articles_are_read_with_their_event(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text(HEAD + ROWS, "utf-8")
    articles = list(read(tmp_path / "events.csv"))
    assert [(a.event, a.headline.office) for a in articles] == [
        ("1", "Nile Wire"), ("1", "Post"), ("2", "Nile Wire"), ("2", "Post"),
    ]  # fmt: skip
    assert articles[0].headline.words == "Shells kill 14 at market, army says"


def test_both_settings_are_measured_beside_the_plain_rules(tmp_path: Path, kit: Kit) -> None:
    (tmp_path / "events.csv").write_text(HEAD + ROWS, "utf-8")
    figures = measure(tmp_path / "events.csv", kit)
    assert figures.items == 4
    assert figures.values["article's date: F1"] == 1.0
    assert figures.values["event's day: F1"] == 1.0
    assert figures.values["event's day: plain rule, F1"] == 1.0


def test_a_file_without_the_columns_is_named(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("id,name\n1,x\n", "utf-8")
    with pytest.raises(CorpusError, match="source_article"):
        list(read(tmp_path / "events.csv"))
