"""Reviewed claims in the guide's form, and what the judge of the guide makes of them."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from dateline.errors import OutputUnwritable
from dateline.evaluate.gold import load_gold, score
from dateline.exports.gold import write_gold
from dateline.model import Report
from dateline.reviews import CodedReport, gold_files, why_not_gold
from tests.reviews.making import TEXT, public, words

REPORT = Report("rep_1", TEXT, published=dt.date(2024, 5, 14), outlet_country="COD", origin="wire/1.txt")
SECOND = public(id="clm_2", evidence=words("Goma", TEXT.rindex("Goma")), time=None, place=None)


def coded(*states):
    return CodedReport(REPORT, tuple(zip((SECOND, public()), states, strict=False)))


def test_the_form_is_the_guides():
    files = gold_files(coded("accepted", "corrected"))
    assert set(files) == {"rep_1.txt", "rep_1.gold.json", "rep_1.meta.json"}
    assert files["rep_1.txt"] == TEXT
    assert json.loads(files["rep_1.meta.json"])["published"] == "2024-05-14"
    gold = json.loads(files["rep_1.gold.json"])
    assert gold["id"] == "rep_1"
    first, second = gold["claims"]
    assert list(first) == [
        "evidence", "type", "polarity", "modality", "actors", "targets", "place", "time", "quantities",
        "sources", "verification",
    ]  # fmt: skip
    assert first["place"] == {
        "text": "Goma", "name": "Goma", "country": "COD", "lat": -1.67, "lon": 29.22,
        "precision": "settlement",
    }  # fmt: skip
    assert first["actors"] == [{"text": "Militia", "code": "CODREB"}]
    assert first["time"] == {"text": "on Monday", "start": "2024-05-13", "end": "2024-05-13"}
    assert first["quantities"] == [{"what": "killed", "low": 5.0, "high": None, "text": "at least five"}]
    assert (second["evidence"], second["nth"]) == ("Goma", 2)


def test_only_what_was_kept_is_gold():
    gold = json.loads(gold_files(coded("rejected", "accepted"))["rep_1.gold.json"])
    assert [claim["evidence"] for claim in gold["claims"]] == ["shelled Goma"]


def test_a_report_is_gold_when_all_its_claims_were_reviewed():
    assert why_not_gold(coded("accepted", "rejected")) is None
    assert why_not_gold(coded("accepted", "unreviewed")) == "reports with claims that nobody has reviewed yet"
    assert why_not_gold(coded("accepted", "unreviewed"), partly=True) is None
    assert why_not_gold(coded("unreviewed")) == why_not_gold(coded()) == "reports without a reviewed claim"


def test_evaluating_reads_the_folder_and_finds_what_was_corrected(tmp_path):
    tally = write_gold([coded("accepted", "corrected"), coded("unreviewed")], tmp_path / "gold")
    assert (tally.written, tally.left_out) == (1, {"reports without a reviewed claim": 1})
    figures = score(load_gold(tmp_path / "gold"), lambda _: [public(modality="planned"), SECOND])
    assert (figures.detected.f1, figures.fields["modality"], figures.fields["place"]) == (1.0, 0.5, 1.0)


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "old.gold.json").write_text("{}")
    with pytest.raises(OutputUnwritable, match="not empty"):
        write_gold([coded("accepted", "accepted")], tmp_path)
