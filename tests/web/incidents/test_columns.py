"""Claims sorted by side and voice, copies folded, and no column without an end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.ledger import Ledger
from dateline.linking import update
from dateline.web.incidents import columns as room
from dateline.web.incidents.told import Told, tell
from dateline.web.vocabulary import Vocabulary
from tests.stores import ledger_at
from tests.web.pages.wars import FORCES, STATE, file


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.load()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(ledger_at(tmp_path / "columns.db"), create=True) as opened:
        yield opened


def told(ledger: Ledger, vocabulary: Vocabulary) -> Told:
    update(ledger, linker="test", anew=True)
    [incident] = ledger.incidents()
    return tell(ledger, incident, vocabulary)


def test_sides_come_before_those_of_no_side(ledger: Ledger, vocabulary: Vocabulary) -> None:
    file(ledger, "Shells hit the market.", actors=[STATE])
    file(ledger, "The army shelled the market.", actors=[STATE], sources=[FORCES])
    file(ledger, "No shell was fired.", actors=[STATE], sources=[STATE], polarity="negative")
    found = told(ledger, vocabulary).columns
    assert [column.name for column in found] == ["Rapid Support Forces", "the state of Sudan", "Of no side"]
    assert [card.role for column in found for voice in column.voices for card in voice.cards] == [
        "tells", "denies", "tells",
    ]  # fmt: skip


def test_a_long_column_ends_and_says_what_it_leaves_out(
    ledger: Ledger, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "_CARDS", 3)
    for number in range(5):
        file(ledger, f"Shells hit the market, count {number}.", actors=[STATE], sources=[FORCES])
    [column] = told(ledger, vocabulary).columns
    [voice] = column.voices
    assert (len(voice.cards), voice.more) == (3, 2)


def test_what_one_source_says_is_not_agreement(ledger: Ledger, vocabulary: Vocabulary) -> None:
    for number in range(2):
        file(ledger, f"Shells hit the market, count {number}.", actors=[STATE], sources=[FORCES])
    fields = {field.name: field for field in told(ledger, vocabulary).fields}
    assert fields["place"].verdict == "one source"
    assert fields["targets"].verdict == "nobody says"
    file(ledger, "The army admits shells on the market.", actors=[STATE], sources=[STATE])
    fields = {field.name: field for field in told(ledger, vocabulary).fields}
    assert fields["place"].verdict == "all agree"


def test_every_word_leads_to_its_claim(ledger: Ledger, vocabulary: Vocabulary) -> None:
    claim = file(ledger, "Shells hit the market.", actors=[STATE])
    shown = told(ledger, vocabulary)
    words = [word for field in shown.fields for value in field.values for word in value.words]
    assert {word.claim for word in words} == {claim}
    assert {word.text for word in words} == {"Shells hit the market."}
    assert shown.missing == 0


def test_versions_say_what_changed(ledger: Ledger, vocabulary: Vocabulary) -> None:
    file(ledger, "Shells hit the market.", actors=[STATE])
    assert told(ledger, vocabulary).versions[0].changes == ("first linked",)
    assert told(ledger, vocabulary).versions[0].changes == ("linked again, nothing changed",)
