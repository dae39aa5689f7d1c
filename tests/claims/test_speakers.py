"""Who may answer for words without a cue of their own, and what dates stand over them."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline import pipeline
from dateline.claims.attribution import over
from dateline.claims.sources import source_options
from dateline.claims.when import time_options
from dateline.claims.who import actor_options
from dateline.model import Report

PUBLISHED = dt.date(2024, 5, 14)


@pytest.fixture
def asked(kit):
    """Returns materials, the event at a word and its attribution."""

    def ask(text: str, word: str):
        materials = pipeline.read(Report(id="rep_test", text=text, published=PUBLISHED), kit).materials
        event = next(e for e in materials.events if word in e.evidence.of(text))
        return materials, event, over(materials.attributions, materials.trigger_span(event))

    return ask


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("The army said the road was mined. Rebels shelled the port.", "shelled", "The army"),
        ("Rebels shelled the port. Ships burned, the mayor of Aden said.", "shelled", "the mayor"),
        ("The mayor of Aden talks by telephone.\n\nQ. What happened?\nA. Rebels shelled the port.\n\n"
         "Q. And then?\nA. They left.", "shelled", "mayor"),
        ("Governor Ahmed Saleh said:\n\nRebels shelled the port on Monday.", "shelled", "Ahmed Saleh"),
        ("[Haddad] Rebels shelled the port. They attacked the market.", "attacked", "Haddad"),
        ("Riot in Insein prison: rights group", "Riot", "rights group"),
    ],
)  # fmt: skip
def test_speakers_that_may_answer(asked, text, word, speaker):
    labels = [option.label for option in source_options(*asked(text, word))]
    assert any(speaker in label for label in labels), labels


def test_we_are_the_side_of_the_speaker(asked):
    text = "“We shelled the port,” General Omar Haddad of the Yemeni army said."
    codes = {p.actor.code for o in actor_options(*asked(text, "shelled")) for p in o.value or ()}
    assert "YEMMIL" in codes


def test_a_heading_dates_what_stands_below_it(asked):
    text = "May 12\n\nRebels shelled the port.\n\nMay 13\n\nThe army left the town.\n\nIt attacked again."
    materials, event, _ = asked(text, "attacked")
    options = [o.value.period.start for o in time_options(materials, event) if o.value]
    assert dt.date(2024, 5, 13) in options
