"""What the tests of single fields share: all claims of a text, likely or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.conftest import PUBLISHED

from dateline import pipeline
from dateline.claims.make import every_claim
from dateline.model import Claim, Report


@pytest.fixture
def claims_of(kit: pipeline.Kit) -> Callable[[str, str], list[Claim]]:
    """Returns the claims of a type that a text may hold, those too that are too unlikely to be kept."""

    def read(text: str, type_: str) -> list[Claim]:
        report = Report(id="rep_test", text=text, published=PUBLISHED)
        materials = pipeline.read(report, kit).materials
        claims = every_claim(materials, replace(kit.scorers, keep_from=0.0))
        return [claim for claim in claims if claim.type.value == type_]

    return read
