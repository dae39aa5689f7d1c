"""PolNeAR's format on an invented article: parts alone and jointly."""

from __future__ import annotations

import types

import pytest

from dateline.errors import CorpusError
from dateline.evaluate.corpora.polnear import measure
from dateline.language import Parser

TEXT = "The mayor said the bridge was closed. He criticised the delay.\n"


@pytest.fixture(scope="module")
def tools():
    return types.SimpleNamespace(parser=Parser())


def mark(number, role, words):
    start = TEXT.index(words)
    return f"T{number}\t{role} {start} {start + len(words)}\t{words}\n"


def corpus(folder, first_source):
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "a.txt").write_text(TEXT, "utf-8")
    spans = [
        mark(1, "Source", first_source), mark(2, "Cue", "said"), mark(3, "Content", "the bridge was closed"),
        mark(4, "Source", "He"), mark(5, "Cue", "criticised"), mark(6, "Content", "the delay"),
    ]  # fmt: skip
    events = (
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\nE2\tAttribution:T5 Source:T4 Cue:T5 Content:T6\n"
    )
    (folder / "attributions" / "a_x.ann").write_text("".join(spans) + events, "utf-8")
    return folder


def test_speech_and_stance_are_right_in_all_parts(tools, tmp_path):
    figures = measure(corpus(tmp_path, "The mayor"), tools)
    assert figures.values["joint relaxed F1"] == 1.0
    assert figures.values["source partial F1"] == 1.0


def test_a_wrong_source_costs_the_joint_figure_and_its_own_part_only(tools, tmp_path):
    figures = measure(corpus(tmp_path, "the delay"), tools)
    assert figures.values["joint relaxed F1"] == 0.5
    assert figures.values["cue partial F1"] == 1.0


def test_a_folder_without_texts_is_refused(tools, tmp_path):
    with pytest.raises(CorpusError):
        measure(tmp_path, tools)
