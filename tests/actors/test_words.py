"""The word lists of the actors room hold together."""

from __future__ import annotations

from importlib.resources import files

DATA = files("dateline.actors") / "data"
SECTORS = frozenset("GOV MIL PMC REB POL CVL MED JUD PTY BUS NGO IGO EXP".split())


def rows(name):
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_role_words_come_once_with_a_sector_and_in_order():
    keys = [(row[1], row[0]) for row in rows("roles.tsv")]
    assert keys == sorted(keys)
    assert len({word for _, word in keys}) == len(keys)
    assert {sector for sector, _ in keys} <= SECTORS


def test_adjectives_come_once_with_a_sector():
    words = [row[0] for row in rows("adjectives.tsv")]
    assert words == sorted(set(words))
    assert {row[1] for row in rows("adjectives.tsv")} <= SECTORS
    assert {row[2] for row in rows("adjectives.tsv")} <= {"home", "abroad"}


def test_words_of_belonging_come_once():
    words = [row[0] for row in rows("belonging.txt")]
    assert words == sorted(set(words))


def test_sector_words_come_once_a_kind():
    keys = [(row[0], row[2]) for row in rows("sector_words.tsv")]
    assert len(keys) == len(set(keys))
    assert {kind for _, kind in keys} == {"belonging", "force"}


def test_offices_are_role_words_of_countries_that_are_listed():
    words = [row[0] for row in rows("offices.tsv")]
    assert words == sorted(set(words))
    assert set(words) <= {row[0] for row in rows("roles.tsv")}
    countries = {row[0] for row in rows("demonyms.tsv")}
    for _, listed in rows("offices.tsv"):
        assert listed.split("|") == sorted(set(listed.split("|")))
        assert set(listed.split("|")) <= countries
