"""Actors that have a name: the reviewed registry and the countries, indexed by the words that open a name."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from dateline.model import Actor, ActorKind


@dataclass(frozen=True, slots=True)
class Role:
    """An office or a side that an entry held; an open end is None."""

    code: str
    since: dt.date | None
    until: dt.date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor of the registry."""

    id: str
    name: str
    kind: str
    code: str
    roles: tuple[Role, ...]

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
class Name:
    """The words of a name, folded, and whom it names; `exact` must be met in its own case."""

    words: tuple[str, ...]
    entry: Entry | None
    country: str | None
    kind: str
    exact: str | None


@dataclass(frozen=True, slots=True)
class Registry:
    """Names by their first word, longest first; role words with their sectors."""

    names: dict[str, tuple[Name, ...]]
    roles: dict[str, str]
    country_names: dict[str, str]

    @classmethod
    def load(cls) -> Registry:
        """Reads `data/registry`, `data/demonyms.tsv` and `data/roles.tsv`."""
        data = resources.files("dateline.actors").joinpath("data")
        names: dict[str, list[Name]] = {}
        for entry, alias in _entries(data.joinpath("registry")):
            exact = alias if len(alias) <= 4 or alias.isupper() else None
            _add(names, Name(fold(alias), entry, None, "registry", exact))
        countries: dict[str, str] = {}
        for iso3, kind, alias in _countries(data.joinpath("demonyms.tsv")):
            exact = alias if len(alias) <= 3 else None
            _add(names, Name(fold(alias), None, iso3, kind, exact))
            if kind == "country":
                countries.setdefault(iso3, alias)
        ordered = {k: tuple(sorted(v, key=lambda n: -len(n.words))) for k, v in names.items()}
        return cls(ordered, _roles(data.joinpath("roles.tsv")), countries)


def fold(text: str) -> tuple[str, ...]:
    """Returns the words of a name in lower case without accents, dots and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in ".'’")
    return tuple(plain.replace("-", " - ").split())


def _add(names: dict[str, list[Name]], name: Name) -> None:
    if name.words:
        names.setdefault(name.words[0], []).append(name)


def _entries(folder: Traversable) -> list[tuple[Entry, str]]:
    found: list[tuple[Entry, str]] = []
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            rows = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
            for row in rows:
                entry = Entry(
                    row["id"],
                    row["name"],
                    row["kind"],
                    row["code"],
                    tuple(_role(r) for r in row.get("roles") or ()),
                )
                found.extend((entry, str(alias)) for alias in (row["name"], *(row.get("aliases") or ())))
    return found


def _role(row: dict[str, Any]) -> Role:
    return Role(row["code"], row.get("from"), row.get("to"))


def _countries(path: Traversable) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for line in path.read_text("utf-8").splitlines()[1:]:
        if line and not line.startswith("#"):
            iso3, *columns = line.split("\t")
            for kind, column in zip(("country", "capital", "adjective"), columns, strict=False):
                found.extend((iso3, kind, alias) for alias in column.split("|") if alias)
    return found


def _roles(path: Traversable) -> dict[str, str]:
    rows = (line.partition("\t") for line in path.read_text("utf-8").splitlines())
    return {words: sector for words, tab, sector in rows if tab and not words.startswith("#")}
