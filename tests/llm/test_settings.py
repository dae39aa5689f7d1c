"""Settings: every name and value is checked, keys in files are refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dateline.llm.faults import SettingsRefused
from dateline.llm.settings import KEY, Settings

HERE = {"url": "http://127.0.0.1:8000/v1", "model": "m"}


def test_options_go_before_the_file():
    settings = Settings.of({**HERE, "concurrency": 9}, url="https://models.example/v1")
    assert (settings.url, settings.model, settings.concurrency) == ("https://models.example/v1", "m", 9)


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ({}, "--llm-url"),
        ({"url": "http://127.0.0.1/v1"}, "--llm-model"),
        ({**HERE, "url": "ftp://models"}, "no address"),
        ({**HERE, "url": "http://[::1/v1"}, "no address"),
        ({**HERE, "url": "http://host:x/v1"}, "no address"),
        ({**HERE, "url": "http://ho st/v1"}, "no address"),
        ({**HERE, "url": "http://host/v1\n"}, "no address"),
        ({**HERE, "url": "http://..../v1"}, "no address"),
        ({**HERE, "timeout": float("nan")}, "timeout"),
        ({**HERE, "price_in": float("inf")}, "price_in"),
        ({**HERE, "url": "https://me:secret@models/v1"}, "a password"),
        ({**HERE, "api_key": "sk-1"}, "keys are not read from files"),
        ({**HERE, "speed": 1}, "no setting"),
        ({**HERE, "passage": "long"}, "passage"),
        ({**HERE, "passage": 10}, "passage"),
        ({**HERE, "overlap": 3000}, "overlap"),
        ({**HERE, "timeout": 0}, "timeout"),
        ({**HERE, "request": "x"}, "request"),
        ({**HERE, "confidence": 2.0}, "confidence"),
    ],
)
def test_what_cannot_be_used_is_named(table: dict[str, Any], found: str):
    with pytest.raises(SettingsRefused) as caught:
        Settings.of(table)
    assert found in caught.value.found


def test_a_key_in_a_file_is_not_repeated_and_the_variable_is_named():
    with pytest.raises(SettingsRefused) as caught:
        Settings.of({**HERE, "key": "sk-1234"})
    assert "sk-1234" not in str(caught.value)
    assert KEY in str(caught.value)


def test_the_cache_is_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert Settings.of(HERE).cache == tmp_path / "dateline" / "llm"
    assert Settings.of({**HERE, "cache": "off"}).cache is None
    assert Settings.of({**HERE, "cache": str(tmp_path / "mine")}).cache == tmp_path / "mine"
