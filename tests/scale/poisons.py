"""A reader that is loaded in no time, and reports that break it: what stands in their texts happens."""

from __future__ import annotations

import ctypes
import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from dateline.errors import ReadingFailed
from dateline.model import Report

# Where readers leave their process ids, and what reading a report takes, in seconds.
PIDS, PACE = "DRILL_PIDS", "DRILL_PACE"


def load() -> Callable[[Report], list[dict[str, Any]]]:
    folder = os.environ.get(PIDS)
    if folder:
        (Path(folder) / f"{os.getpid()}").write_text(str(os.getppid()))
    return read


def read(report: Report) -> list[dict[str, Any]]:
    """Two claims a report; what they say follows from its text."""
    time.sleep(float(os.environ.get(PACE, "0")))
    for word, happens in HAPPENINGS.items():
        if word in report.text:
            happens()
    return [claim(report, kind) for kind in KINDS]


def claim(report: Report, kind: str) -> dict[str, Any]:
    """A claim in its public form: all its words are the whole text, its place one of 256 towns."""
    digest = hashlib.sha256(f"{report.id} {kind}".encode()).hexdigest()
    town = int(report.id[-2:], 16)
    words = {"text": report.text, "start": 0, "end": len(report.text)}
    party = words | {"name": "Sudanese Armed Forces", "id": "sudan-army", "code": "SDNMIL"}
    place = {"name": f"Town {town}", "country": "SDN", "admin1": None, "lat": town / 10, "lon": 30.0}
    period = {"text": report.text, "start": "2024-05-14", "end": "2024-05-14", "precision": "day"}
    return {
        "id": f"clm_{digest[:16]}", "report": report.id, "type": kind, "plover": "ASSAULT", "acled": None,
        "cameo_root": "19", "ucdp": 1, "polarity": "positive", "modality": "actual", "evidence": words,
        "actors": [party], "targets": [], "sources": [], "quantities": [], "verification": None,
        "place": {**words, **place, "precision": "settlement", "geonameid": town},
        "time": {**period, "span": [0, len(report.text)]}, "background": False, "confidence": 0.5,
    }  # fmt: skip


def hang() -> None:
    time.sleep(1000)


def eat() -> None:
    # Asked for and never touched: the system refuses at once, however busy the machine is.
    eaten = [np.empty(50_000_000, dtype=np.uint8) for _ in range(1000)]
    raise AssertionError(len(eaten))


def crash() -> None:
    ctypes.string_at(0)


def leave() -> None:
    raise SystemError("a defect that nobody foresaw")


def fail() -> None:
    raise ReadingFailed("A rule broke.", cure="report it")


KINDS = ("shelling", "armed_clash")
HAPPENINGS = {"HANG": hang, "EAT": eat, "CRASH": crash, "LEAVE": leave, "FAIL": fail}
