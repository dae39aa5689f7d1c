"""The readers of toponym corpora, on invented articles."""

from __future__ import annotations

import types

import pytest

from dateline import places
from dateline.errors import CorpusError
from dateline.evaluate.corpora import geovirus, lgl
from dateline.language import Parser

LGL = """<articles><article docid="1"><text>Fire hit Nairobi, Kenya.</text><toponyms count="1"><toponym>
<start>9</start><end>16</end><phrase>Nairobi</phrase><gaztag geonameid="1"><lat>-1.28</lat><lon>36.82</lon>
</gaztag></toponym></toponyms></article></articles>"""
GEOVIRUS = """<articles><article><text>Cholera broke out in Harare.</text><locations><location>
<name>Harare</name><start>22</start><lat>-17.83</lat><lon>31.05</lon></location></locations></article></articles>"""


@pytest.fixture(scope="module")
def tools():
    return types.SimpleNamespace(parser=Parser(), gazetteer=places.Gazetteer.load())


def test_lgl(tools, tmp_path):
    file = tmp_path / "lgl.xml"
    file.write_text(LGL, "utf-8")
    figures = lgl.measure(file, tools)
    assert figures.items == 1
    assert figures.values["accuracy@161km of all"] == 1.0
    assert figures.values["span precision"] == 0.5


def test_geovirus(tools, tmp_path):
    file = tmp_path / "gv.xml"
    file.write_text(GEOVIRUS, "utf-8")
    assert geovirus.measure(file, tools).values["span F1"] == 1.0


def test_a_right_country_with_another_point_has_a_figure_of_its_own(tools, tmp_path):
    file = tmp_path / "gv.xml"
    moved = GEOVIRUS.replace("in Harare", "in Russia").replace("Harare", "Russia")
    file.write_text(moved.replace("-17.83", "55.75").replace("31.05", "37.62"), "utf-8")
    values = geovirus.measure(file, tools).values
    assert values["accuracy@161km of listed"] == 0.0
    assert values["of listed, or in the country named"] == 1.0


@pytest.mark.parametrize("corpus", [lgl, geovirus])
def test_other_files_are_errors(corpus, tools, tmp_path):
    file = tmp_path / "x.xml"
    file.write_text("<nothing/>", "utf-8")
    with pytest.raises(CorpusError):
        corpus.measure(file, tools)
