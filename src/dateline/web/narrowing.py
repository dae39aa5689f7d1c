"""Facets of a list as links: each value with its count, and the address that adds it or takes it away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.brief.phrases import people
from dateline.ledger import Facets
from dateline.web.asking import Asked
from dateline.web.vocabulary import POLARITIES, Vocabulary

_TITLES = {
    "type": "Type",
    "country": "Country",
    "modality": "Modality",
    "polarity": "Polarity",
    "verification": "Verification, as the report says",
    "source": "According to",
    "outlet": "Outlet",
}
# Values of one facet that a column beside a table can show; the filter bar reaches the rest.
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Row:
    """A value, how many have it, and the query with it, or without it where it is set."""

    words: str
    count: int
    query: str
    is_set: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A facet; unless `is_exact` its counts are lower bounds."""

    title: str
    rows: tuple[Row, ...]
    is_exact: bool


def groups_of(facets: Facets, asked: Asked, vocabulary: Vocabulary) -> tuple[Group, ...]:
    """Returns the facets in the order of the table."""
    return tuple(
        Group(title, tuple(_rows(name, facets, asked, vocabulary)), facets.is_exact)
        for name, title in _TITLES.items()
    )


def _rows(name: str, facets: Facets, asked: Asked, vocabulary: Vocabulary) -> Iterator[Row]:
    values: tuple[str, ...] = getattr(asked.wanted, name)
    for value, count in facets.counts[name][:_SHOWN]:
        # A comma parts alternatives in an address: such a value cannot be asked for.
        if "," in value:
            continue
        is_set = value in values
        kept = tuple(other for other in values if other != value) if is_set else (*values, value)
        yield Row(_words(name, value, vocabulary), count, asked.query(**{name: ",".join(kept)}), is_set)


def _words(name: str, value: str, vocabulary: Vocabulary) -> str:
    if name == "type":
        return vocabulary.type_title(value)
    if name == "country":
        return vocabulary.country(value)
    if name == "source":
        return f"{people(value)} {value}" if people(value) != value else value
    return POLARITIES.get(value, value) if name == "polarity" else value
