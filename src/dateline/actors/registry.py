"""Actors that have a name: the reviewed registry and the countries, indexed by the words that open a name."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

from dateline.actors.wars import War, read_wars
from dateline.errors import KnowledgeError
from dateline.model import Actor, ActorKind, country_of

_GENITIVE = re.compile(r"['’]s\b")


@dataclass(frozen=True, slots=True)
class Role:
    """An office or a side that an entry held; an open end is None."""

    code: str
    since: dt.date | None
    until: dt.date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor of the registry; `theatres` are the countries (ISO3) where a group without one fights."""

    id: str
    name: str
    kind: str
    code: str
    roles: tuple[Role, ...]
    theatres: tuple[str, ...] = ()

    def at(self, day: dt.date | None) -> Actor:
        """Returns the actor with the code that held on `day`, the entry's own where none is dated."""
        code = self.code
        if day is not None:
            for role in self.roles:
                if (role.since is None or role.since <= day) and (role.until is None or day <= role.until):
                    code = role.code
        kind: ActorKind = "person" if self.kind == "person" else "registry"
        return Actor(self.name, code, kind, self.id)


@dataclass(frozen=True, slots=True)
class Adjective:
    """The sector of a side that an adjective names, and whether it is of the country where it is told."""

    sector: str
    is_home: bool


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, folded, and whom it names; `exact` must be met in its own case."""

    words: tuple[str, ...]
    entry: Entry | None
    country: str | None
    kind: str
    exact: str | None

    @property
    def of_country(self) -> str | None:
        """The country (ISO3) that the name speaks of, None for bodies of many."""
        if self.entry is None:
            return self.country
        return country_of(self.entry.code)


@dataclass(frozen=True, slots=True)
class Registry:
    """Names by their first word, longest first; role words with their sectors.

    `offices` are the role words that some countries (ISO3) have and others lack, with those countries;
    `theatres` are the countries (ISO3) in which groups of the registry fight; `modifiers` give the sector
    that a word before a role decides, by what it decides (belonging or force).
    """

    names: dict[str, tuple[Name, ...]]
    roles: dict[str, str]
    offices: dict[str, tuple[str, ...]]
    adjectives: dict[str, Adjective]
    belonging: frozenset[str]
    modifiers: dict[str, dict[str, str]]
    theatres: frozenset[str]
    wars: tuple[War, ...]
    country_names: dict[str, str]

    @classmethod
    def load(cls) -> Registry:
        """Reads the files of `data`; raises KnowledgeError where one is malformed."""
        data = resources.files("dateline.actors").joinpath("data")
        names: dict[str, list[Name]] = {}
        theatres: set[str] = set()
        for entry, alias in read_entries(data.joinpath("registry")):
            theatres.update(entry.theatres or ([entry.code[:3]] if entry.code[3:] == "REB" else []))
            exact = alias if len(alias) <= 4 or alias.isupper() else None
            _add(names, Name(fold(alias), entry, None, "registry", exact))
        countries: dict[str, str] = {}
        for iso3, kind, alias in _countries(data.joinpath("demonyms.tsv")):
            exact = alias if len(alias) <= 3 else None
            _add(names, Name(fold(alias), None, iso3, kind, exact))
            if kind == "country":
                countries.setdefault(iso3, alias)
        ordered = {k: tuple(sorted(v, key=lambda n: -len(n.words))) for k, v in names.items()}
        return cls(
            ordered,
            _pairs(data.joinpath("roles.tsv")),
            {word: tuple(c.split("|")) for word, c in _pairs(data.joinpath("offices.tsv")).items()},
            _adjectives(data.joinpath("adjectives.tsv")),
            _words(data.joinpath("belonging.txt")),
            _modifiers(data.joinpath("sector_words.tsv")),
            frozenset(theatres),
            read_wars(data.joinpath("wars.tsv")),
            countries,
        )


def fold(text: str) -> tuple[str, ...]:
    """Returns the words of a name in lower case without accents, dots and apostrophes.

    The "s" of a genitive is a word of its own, as it is a token of its own in a text.
    """
    plain = _GENITIVE.sub(" s", text.casefold())
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in decomposed if not unicodedata.combining(c) and c != "’")
    plain = plain.replace(".", "").replace("'", "")
    return tuple(plain.replace("-", " - ").split())


def _add(names: dict[str, list[Name]], name: Name) -> None:
    if name.words:
        names.setdefault(name.words[0], []).append(name)


def read_entries(folder: Traversable) -> list[tuple[Entry, str]]:
    """Returns every actor of the registry with each of its names, its own first.

    Raises KnowledgeError with the file and the line that is malformed.
    """
    found: list[tuple[Entry, str]] = []
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".jsonl"):
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                if line and not line.startswith("#"):
                    entry, aliases = _entry(line, f"{path.name}:{number}")
                    found.extend((entry, alias) for alias in (entry.name, *aliases))
    return found


def _entry(line: str, where: str) -> tuple[Entry, list[str]]:
    try:
        row = json.loads(line)
        roles = tuple(_role(role) for role in row.get("roles", ()))
        theatres = tuple(row.get("theatres", ()))
        return Entry(row["id"], row["name"], row["kind"], row["code"], roles, theatres), row["aliases"]
    except (ValueError, KeyError, TypeError) as error:
        raise KnowledgeError(f"{where}: {error}", expected="an entry by actors/data/README.md") from error


def _role(row: dict[str, str]) -> Role:
    since, until = (dt.date.fromisoformat(row[end]) if end in row else None for end in ("from", "to"))
    return Role(row["code"], since, until)


def _countries(path: Traversable) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for line in path.read_text("utf-8").splitlines()[1:]:
        if line and not line.startswith("#"):
            iso3, *columns = line.split("\t")
            for kind, column in zip(("country", "capital", "adjective"), columns, strict=False):
                found.extend((iso3, kind, alias) for alias in column.split("|") if alias)
    return found


def _pairs(path: Traversable) -> dict[str, str]:
    rows = (line.partition("\t") for line in path.read_text("utf-8").splitlines())
    return {words: value for words, tab, value in rows if tab and not words.startswith("#")}


def _adjectives(path: Traversable) -> dict[str, Adjective]:
    rows = (value.split("\t") for value in path.read_text("utf-8").splitlines() if not value.startswith("#"))
    return {word: Adjective(sector, whose == "home") for word, sector, whose in rows}


def _words(path: Traversable) -> frozenset[str]:
    return frozenset(line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))


def _modifiers(path: Traversable) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            word, sector, kind = line.split("\t")
            found.setdefault(kind, {})[word] = sector
    return found
