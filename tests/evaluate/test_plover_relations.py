"""Rows with a source and a target get the root of the event that connects them."""

from __future__ import annotations

import pytest

from dateline.errors import CorpusError
from dateline.evaluate.corpora.plover_relations import NONE, Relation, measure, read, root_of
from dateline.model import Report

HEADER = "\tsentence\tsource\ttarget\tgold_root\n"


def root(kit, sentence, source, target):
    document = kit.parser.parse(Report("rep_x", sentence))
    return root_of(document, Relation(sentence, source, target, ""), kit)


def test_the_event_between_source_and_target_is_chosen(kit):
    sentence = "After Cairo signed a deal with Rome, Ankara accused Athens of breaking its word."
    assert root(kit, sentence, "Ankara", "Athens") == "ACCUSE"
    # That codebook counts signed papers as support.
    assert root(kit, sentence, "Cairo", "Rome") == "SUPPORT"


def test_what_is_taken_back_yields(kit):
    assert root(kit, "Norway lifted sanctions on Sudan.", "Norway", "Sudan") == "YIELD"


def test_what_fails_is_rejected(kit):
    sentence = "Oman and Qatar failed to reach an agreement."
    assert root(kit, sentence, "Oman", "Qatar") == "REJECT"


def test_a_row_without_an_event_has_none(kit):
    assert root(kit, "Peru is larger than Chile.", "Peru", "Chile") == NONE


def test_figures_count_every_row(kit, tmp_path):
    path = tmp_path / "rows.tsv"
    rows = "0\tLima condemned Quito.\tLima\tQuito\tACCUSE\n1\tPeru borders Chile.\tPeru\tChile\tAGREE\n"
    path.write_text(HEADER + rows, "utf-8")
    figures = measure(path, kit)
    assert figures.items == 2
    assert figures.values["accuracy"] == 0.5


def test_a_table_without_its_columns_is_refused(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("a\tb\n1\t2\n", "utf-8")
    with pytest.raises(CorpusError):
        list(read(path))
