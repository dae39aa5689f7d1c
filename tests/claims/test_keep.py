"""What speaks for and against a claim, on literal sentences of several wars."""

from __future__ import annotations

import pytest
from tests.conftest import PUBLISHED

from dateline.claims.keep import keep_features
from dateline.claims.make import draft_of
from dateline.model import Report
from dateline.pipeline import Kit, read


@pytest.fixture
def features_of(kit: Kit):
    """Returns the features of the first event of a type that a text tells of."""

    def features(text: str, type_: str) -> tuple[str, ...]:
        materials = read(Report(id="rep_test", text=text, published=PUBLISHED), kit).materials
        event = next(event for event in materials.events if event.type == type_)
        return keep_features(materials, draft_of(materials, event, kit.scorers))

    return features


def test_an_event_knows_what_it_hangs_on(features_of):
    text = "The junta threatened to shell the town of Loikaw."
    assert "under=threat" in features_of(text, "shelling")
    assert "over=shelling" in features_of(text, "threat")


def test_an_event_by_itself_hangs_on_nothing(features_of):
    found = features_of("The junta shelled the town of Loikaw.", "shelling")
    assert "alone" in found
    assert not any(feature.startswith(("under=", "over=")) for feature in found)


def test_who_acts_and_how_it_is_told_count_by_family_too(features_of):
    found = features_of("The Chadian army did not shell the camp at Breidjing.", "shelling")
    assert {"actor=MIL", "actor=MIL & violence", "auxiliary=do", "auxiliary=not", "below=dobj"} <= set(found)
