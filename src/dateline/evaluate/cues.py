"""Reads tables of cues: words that speak for a label, with their weight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for a label, with their weight."""

    label: str
    weight: float
    words: re.Pattern[str]


def read_cues(table: str, signs: Mapping[str, str] | None = None) -> tuple[Cue, ...]:
    """Returns the rows of a table in `evaluate/data`, each a label, a weight and a regular expression.

    `signs` are written out in the expressions first. Raises ValueError where a row is malformed.
    """
    text = files("dateline.evaluate").joinpath("data", table).read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    found: list[Cue] = []
    for label, weight, words in rows:
        for sign, meaning in (signs or {}).items():
            words = words.replace(sign, meaning)
        found.append(Cue(label, float(weight), re.compile(words, re.IGNORECASE)))
    return tuple(found)
