"""How a language model is asked: where it is, how much at once, how long, and what it costs."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dateline.llm.faults import SettingsRefused

# The only place that a key is taken from: a variable of our own, so that no other service's key is sent.
KEY = "DATELINE_LLM_KEY"
_SECRETS = ("key", "api_key", "token")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the model is and how it is asked.

    `url` is the address that `/chat/completions` hangs under. `passage` and `overlap` are code points of
    the report, `timeout` is in seconds, prices are per million tokens. `request` holds fields that are sent
    with every question, over our own; an empty text leaves one of ours out. `cache` is a folder, None for
    no cache. The key is no setting: it stays in the environment.
    """

    url: str
    model: str
    # Dense wire copy has a claim every 100 characters, and a claim takes some 120 tokens to write down.
    passage: int = 3000
    # Four or five sentences: who speaks and where it plays is mostly said no further back.
    overlap: int = 600
    answer_tokens: int = 8192
    timeout: float = 300.0
    retries: int = 5
    concurrency: int = 4
    # Of a claim that a model alone proposed; `dateline evaluate` says what the model at hand deserves.
    confidence: float = 0.5
    price_in: float | None = None
    price_out: float | None = None
    currency: str = "USD"
    request: Mapping[str, Any] = field(default_factory=dict)
    cache: Path | None = None

    def __post_init__(self) -> None:
        for name, value in (("--llm-url", self.url), ("--llm-model", self.model)):
            if not value:
                raise SettingsRefused(
                    f"{name} is not given.",
                    expected="an OpenAI-compatible server, and the name of a model that it has",
                    cure="--llm-url http://127.0.0.1:8000/v1 --llm-model NAME, or [llm] in dateline.toml",
                )
        if not _is_address(self.url):
            raise SettingsRefused(
                f"{self.url!r} is no address of a server.", expected="http(s)://HOST[:PORT]/v1"
            )
        parts = urlsplit(self.url)
        if parts.username or parts.password or parts.query:
            raise SettingsRefused(
                "The address of the model holds a name, a password or a query.",
                expected="an address alone",
                cure=f"give a key by the environment variable {KEY}",
            )
        for name, least in (("passage", 200), ("answer_tokens", 64), ("concurrency", 1), ("timeout", 1)):
            if getattr(self, name) < least:
                raise SettingsRefused(f"{name} is {getattr(self, name)}.", expected=f"at least {least}")
        if not 0 <= self.overlap < self.passage or self.retries < 0 or not 0 <= self.confidence <= 1:
            raise SettingsRefused(
                "overlap, retries or confidence are out of range.",
                expected="0 <= overlap < passage, retries >= 0, confidence from 0 to 1",
            )

    @classmethod
    def of(cls, table: Mapping[str, Any], *, url: str | None = None, model: str | None = None) -> Settings:
        """Returns the settings of a table of names and values, `url` and `model` going before them.

        Raises SettingsRefused for a name that is none, a value of another kind, or a key.
        """
        given = dict(table)
        for name in _SECRETS:
            if name in given:
                raise SettingsRefused(
                    f"[llm] holds {name!r}, and keys are not read from files.",
                    expected=f"the key in the environment variable {KEY}",
                    cure=f"remove it from the file, and take it for known by others; export {KEY}=...",
                )
        cache = given.pop("cache", None)
        known = {f.name: f.type for f in fields(cls)} | {"cache": "str"}
        for name, value in given.items():
            _check(name, value, str(known.get(name, "")))
        given |= {name: value for name, value in (("url", url), ("model", model)) if value}
        return cls(**{"url": "", "model": "", **given, "cache": cache_folder(cache)})


def cache_folder(given: str | None) -> Path | None:
    """Returns the folder of answers: as given, None for "off", else under XDG_CACHE_HOME or ~/.cache."""
    if given == "off":
        return None
    if given:
        return Path(given).expanduser()
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "dateline" / "llm"


def _is_address(url: str) -> bool:
    """Whether a client can ask there: a host that can be one, no blanks, a port in figures."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    labels = host.removesuffix(".").split(".")
    printable = all(character.isprintable() and not character.isspace() for character in url)
    return parts.scheme in ("http", "https") and printable and all(0 < len(label) < 64 for label in labels)


def _is_finite(value: Any) -> bool:
    """TOML knows inf and nan, which are no time and no price."""
    return not isinstance(value, float) or math.isfinite(value)


def _check(name: str, value: Any, kind: str) -> None:
    if not kind:
        expected = ", ".join(f.name for f in fields(Settings))
        raise SettingsRefused(f"[llm] holds {name!r}, which is no setting.", expected=expected)
    wanted: tuple[type, ...] = (str,)
    if "float" in kind:
        wanted = (int, float)
    elif kind == "int":
        wanted = (int,)
    elif "Mapping" in kind:
        wanted = (dict,)
    if not isinstance(value, wanted) or isinstance(value, bool) or not _is_finite(value):
        raise SettingsRefused(
            f"[llm] {name} is {value!r}.", expected="a table" if wanted == (dict,) else kind.split(" |")[0]
        )
