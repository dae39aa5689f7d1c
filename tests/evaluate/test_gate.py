"""The gate: what the reader reaches on the passages written for the project stays over its floors."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from dateline.cli.evaluate import score_folder
from dateline.evaluate.gold import Score
from dateline.pipeline import Kit
from dateline.readers import Reader

PASSAGES = Path(__file__).parent / "passages"
FLOORS = Path(__file__).parent.parent / "floors.json"
SEE_MISSES = "dateline evaluate tests/evaluate/passages --misses"
MEASURES = ("detected", "typed", "soft", "record")


@pytest.fixture(scope="module")
def reached(kit: Kit) -> Score:
    return score_folder(PASSAGES, Reader(kit=kit))


def test_floors_belong_to_these_passages():
    """The digest is over names, texts and labels: a changed set has other figures, so other floors."""
    wanted, found = json.loads(FLOORS.read_text("utf-8"))["digests"]["passages"], _digest()
    assert found == wanted, (
        f"The passages have changed: digest {found}, the floors in {FLOORS} are for {wanted}. "
        f"Run `{SEE_MISSES}`, then write the new digest and floors there."
    )


@pytest.mark.parametrize("measure", MEASURES)
def test_figure_is_over_its_floor(reached: Score, measure: str):
    floor = json.loads(FLOORS.read_text("utf-8"))["passages"][measure]
    figure = getattr(reached, measure).f1
    assert figure >= floor, (
        f"{measure} F1 on the passages is {figure:.3f}, under its floor {floor} in {FLOORS}. "
        f"See the misses with `{SEE_MISSES}`."
    )


def _digest() -> str:
    digest = hashlib.sha256()
    for path in sorted(PASSAGES.glob("*.txt")) + sorted(PASSAGES.glob("*.json")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
