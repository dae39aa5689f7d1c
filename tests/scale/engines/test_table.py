"""Engines are named, and what is not there is told with its cure."""

from __future__ import annotations

import sys

import pytest

from dateline.errors import EngineUnknown, FeatureMissing
from dateline.scale.engines.table import ENGINES, engine_named
from tests.scale.making import archive, job, made, texts


def test_unknown_engine_is_told_what_there_is():
    with pytest.raises(EngineUnknown) as raised:
        engine_named("spark")
    assert all(name in raised.value.expected for name in ENGINES)
    assert "--engine" in raised.value.cure


def test_engine_that_is_not_installed_is_told_with_its_cure(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(FeatureMissing, match="the package ray") as raised:
        made(archive(tmp_path / "a.jsonl", texts(2)), job(tmp_path / "out"), engine="ray")
    assert "dateline[scale]" in raised.value.cure
