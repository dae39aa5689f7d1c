"""Snippets get the label of the event that they are about."""

from __future__ import annotations

import pytest

from dateline.errors import CorpusError
from dateline.evaluate.corpora.acled_types import label_of, measure, read
from dateline.model import Report


def label(kit, text):
    return label_of(kit.parser.parse(Report("rep_x", text)), kit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested two men in Bamako on suspicion of planning an attack.", "ARREST"),
        ("The government and the rebels signed a peace accord in Juba.", "AGREEMENT"),
        ("A group calling itself the Northern Front claimed responsibility for the blast.", "ATTRIB"),
        ("A strong earthquake shook the coast.", "NATURAL_DISASTER"),
        ("Two suicide bombers blew themselves up at a market in Maiduguri.", "SUIC_BOMB"),
    ],
)
def test_label(kit, text, expected):
    assert label(kit, text) == expected


def test_who_takes_ground_decides_the_label(kit):
    assert label(kit, "Rebels captured the village of Tel Amara.") == "NON_STATE_ACTOR_OVERTAKES_TER"
    assert label(kit, "The army recaptured the village of Tel Amara.") == "GOV_REGAINS_TERIT"


def test_figures_count_every_row(kit, tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("id\tEventSnippet\tSubType\n1\tThe sky was blue.\tARREST\n", "utf-8")
    figures = measure(path, kit)
    assert (figures.items, figures.values["accuracy"]) == (1, 0.0)


def test_a_table_without_its_columns_is_refused(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("a\tb\n", "utf-8")
    with pytest.raises(CorpusError):
        list(read(path))
