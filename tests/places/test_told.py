"""Words that another reader took for places: in other scripts and cases, among words of kind."""

from __future__ import annotations

import pytest

from dateline.model import Report, Span
from dateline.pipeline import Kit
from dateline.places import find
from dateline.places.inflections import base_forms
from dateline.places.knowledge import Knowledge, read_table
from dateline.places.spelling import plain


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        ("uk", "Вибухи у Харкові.", "Харкові", "Kharkiv"),
        ("uk", "Удари по Києву.", "Києву", "Kyiv"),
        ("uk", "Бої в Авдіївці.", "Авдіївці", "Avdiyivka"),
        ("ru", "Взрывы в Харькове.", "Харькове", "Kharkiv"),
        ("ru", "Обстрелы Донецкой области.", "Донецкой области", "Donetsk Oblast"),
        ("ar", "قتل خمسة في مدينة حلب.", "مدينة حلب", "Aleppo"),
        ("ar", "اشتباكات بالفاشر.", "بالفاشر", "El Fasher"),
        ("de", "Explosionen in Charkiw.", "Charkiw", "Kharkiv"),
        ("fr", "Des combats près de Bakhmout.", "près de Bakhmout", "Bakhmut"),
        ("uk", "Допомога для України.", "України", "Ukraine"),
        ("ar", "وصلت المساعدات إلى السودان.", "السودان", "Sudan"),
        ("fr", "Il est parti pour la Syrie.", "la Syrie", "Syria"),
    ],
)
def test_names_in_other_scripts_and_cases(kit: Kit, language: str, text: str, words: str, name: str):
    report = Report(id="rep_told", text=text, language=language)
    document = kit.parser.parse(report, lambda _: False)
    start = text.index(words)
    found = find(document, kit.gazetteer, told=[Span(start, start + len(words))])
    assert [m.place.value.name for m in found if m.place.value] == [name]


def test_a_name_that_looks_like_a_surname_is_a_place_where_another_reader_says_so(kit: Kit):
    text = "Mr Donetsk spoke. Donetsk burned."
    document = kit.parser.parse(Report(id="rep_told", text=text))
    span = Span(text.rindex("Donetsk"), text.rindex("Donetsk") + 7)
    assert [m.span for m in find(document, kit.gazetteer, told=[span]) if m.place.value] == [span]


def test_the_form_as_written_comes_first_and_english_has_no_cases():
    assert next(base_forms("Харкові", "uk")) == plain("Харкові")
    assert list(base_forms("Paris", "en")) == ["paris"]


def test_rows_of_inflections_are_well_formed_and_stand_once():
    rows = [tuple(row.values()) for row in read_table("inflections.tsv")]
    assert len(rows) == len(set(rows))
    for language, at, written, base in rows:
        assert language in ("uk", "ru", "ar", "de")
        assert at in ("start", "end")
        assert written == plain(written) != base


@pytest.mark.parametrize("table", ["country_names.tsv", "country_short_names.tsv"])
def test_names_of_countries_are_of_known_countries_and_of_one(table: str):
    known = Knowledge.load().countries
    named: dict[str, str] = {}
    for row in read_table(table):
        assert row["iso3"] in known
        for name in row["names"].split("|"):
            assert named.setdefault(plain(name), row["iso3"]) == row["iso3"], name
