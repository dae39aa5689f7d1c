"""The registry of actors is whole: entries parse, ids and aliases are unique, codes and dates valid."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections import Counter, defaultdict
from importlib.resources import files
from typing import Any

import pytest

DATA = files("dateline.actors") / "data"
SECTORS = frozenset("GOV MIL PMC REB POL CVL MED JUD PTY BUS NGO IGO EXP UNK".split())
KINDS = frozenset({"group", "person", "body", "state"})
FIELDS = {"id", "name", "kind", "code", "aliases"}
CYRILLIC = re.compile("[\u0400-\u04ff]")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Entry = dict[str, Any]


def normalise(alias: str) -> str:
    """Fold case, accents, dashes, dots and a leading article away, as a reader would."""
    decomposed = unicodedata.normalize("NFKD", alias.replace("’", "'"))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = bare.casefold().replace("-", " ").replace(".", "").split()
    return " ".join(words).removeprefix("the ")


def read_registry() -> list[Entry]:
    entries: list[Entry] = []
    for path in sorted((DATA / "registry").iterdir(), key=lambda item: item.name):
        assert path.name.endswith(".jsonl"), path.name
        lines = path.read_text(encoding="utf-8").splitlines()
        entries.extend(json.loads(line) for line in lines if line and not line.startswith("#"))
    return entries


@pytest.fixture(scope="module")
def registry() -> list[Entry]:
    return read_registry()


@pytest.fixture(scope="module")
def countries() -> frozenset[str]:
    lines = (DATA / "demonyms.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("\t")[0] for line in lines[1:])


def test_entries_have_the_fields_and_only_them(registry: list[Entry]) -> None:
    for entry in registry:
        assert set(entry) - {"roles", "theatres"} == FIELDS, entry
        assert SLUG.fullmatch(entry["id"]), entry["id"]
        assert entry["kind"] in KINDS, entry["id"]
        assert entry["name"].strip() == entry["name"] != ""


def test_ids_are_unique(registry: list[Entry]) -> None:
    repeated = [slug for slug, count in Counter(entry["id"] for entry in registry).items() if count > 1]
    assert repeated == []


def test_aliases_are_clean_strings(registry: list[Entry]) -> None:
    for entry in registry:
        for alias in entry["aliases"]:
            assert isinstance(alias, str), (entry["id"], alias)
            assert alias == " ".join(alias.split()) != "", (entry["id"], alias)
        assert len({entry["name"], *entry["aliases"]}) == 1 + len(entry["aliases"]), entry["id"]


def test_no_alias_names_two_actors(registry: list[Entry]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in registry:
        for alias in (entry["name"], *entry["aliases"]):
            owners[normalise(alias)].add(entry["id"])
    assert {alias: ids for alias, ids in owners.items() if len(ids) > 1} == {}


def test_codes_follow_the_guide(registry: list[Entry], countries: frozenset[str]) -> None:
    for entry in registry:
        for code in (entry["code"], *(role["code"] for role in entry.get("roles", ()))):
            assert code in SECTORS or (code[:3] in countries and code[3:] in SECTORS), (entry["id"], code)


def test_a_group_without_a_country_has_theatres(registry: list[Entry], countries: frozenset[str]) -> None:
    for entry in registry:
        assert ("theatres" in entry) == (entry["code"] == "REB"), entry["id"]
        assert set(entry.get("theatres", ())) <= countries, entry["id"]


def test_roles_are_dated_and_in_order(registry: list[Entry]) -> None:
    for entry in registry:
        last = dt.date.min
        for role in entry.get("roles", ()):
            assert {"role", "code"} < set(role) <= {"role", "code", "from", "to"}, entry["id"]
            start = dt.date.fromisoformat(role.get("from", "0001-01-01"))
            end = dt.date.fromisoformat(role.get("to", "9999-12-31"))
            assert last <= start <= end, entry["id"]
            last = start


def test_registry_is_broad(registry: list[Entry]) -> None:
    assert len(registry) >= 450
    assert sum("roles" in entry for entry in registry) >= 100
    assert sum(any(CYRILLIC.search(alias) for alias in entry["aliases"]) for entry in registry) >= 60


def test_every_sector_in_use_has_a_meaning(registry: list[Entry]) -> None:
    used = {entry["code"][-3:] for entry in registry}
    assert {"GOV", "MIL", "PMC", "REB", "POL", "MED", "JUD", "PTY", "NGO", "IGO"} <= used <= SECTORS


@pytest.mark.parametrize(
    ("alias", "slug", "code"),
    [
        ("Polisario Front", "esh-polisario", "ESHREB"),
        ("Sendero Luminoso", "per-shining-path", "PERREB"),
        ("Hutis", "yem-houthis", "YEMREB"),
        ("Karadzic", "radovan-karadzic", "BIHREB"),
        ("CENTCOM", "usa-centcom", "USAMIL"),
    ],
)
def test_known_names_lead_to_their_actor(registry: list[Entry], alias: str, slug: str, code: str) -> None:
    found = [entry for entry in registry if alias in (entry["name"], *entry["aliases"])]
    assert [(entry["id"], entry["code"]) for entry in found] == [(slug, code)]
