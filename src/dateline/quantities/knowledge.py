"""Reviewed words of the quantities room: numbers, hedges, units, counted nouns and the verbs over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from typing import TypeVar, cast

from dateline.errors import KnowledgeError
from dateline.model.quantity import Counted

NOUN_CLASSES = frozenset(
    "person troops captured displaced killed injured missing toll places weapons attacks money other"
    " none".split()
)
VERB_CLASSES = frozenset("killed injured captured displaced missing troops".split())
Bounds = tuple[float | None, float | None]
T = TypeVar("T")


@cache
def number_words() -> Mapping[str, tuple[float, str]]:
    """Returns the value of each number word and whether it is a `unit` or a `scale`."""
    return _table("number_words.tsv", lambda value, join: (float(value), _one_of(join, {"unit", "scale"})))


@cache
def vague_words() -> Mapping[str, Bounds]:
    """Returns the bounds of each vague number."""
    return _table("vague.tsv", lambda low, high: (_bound(low), _bound(high)))


@cache
def hedges() -> Mapping[str, tuple[str, str]]:
    """Returns for each hedge the side of the number where it stands and the bound that it makes."""
    return _table(
        "hedges.tsv",
        lambda side, bound: (_one_of(side, {"before", "after"}), _one_of(bound, {"low", "high", "exact"})),
    )


@cache
def area_units() -> Mapping[str, float]:
    """Returns the square kilometres of each unit of area."""
    return _table("units.tsv", float)


@cache
def nouns() -> Mapping[str, str]:
    """Returns the class of each counted noun."""
    return _table("nouns.tsv", lambda class_: _one_of(class_, NOUN_CLASSES))


@cache
def verbs() -> Mapping[str, Counted]:
    """Returns what each verb makes of its argument, by "lemma slot" with slot `object` or `subject`."""
    return {
        f"{lemma} {slot}": cast(Counted, what)
        for lemma, slots in _table("verbs.tsv", _slots).items()
        for slot, what in slots.items()
    }


def _slots(*cells: str) -> dict[str, str]:
    pairs = dict(zip(cells[::2], cells[1::2], strict=True))
    return {_one_of(slot, {"object", "subject"}): _one_of(what, VERB_CLASSES) for slot, what in pairs.items()}


def _table(name: str, value: Callable[..., T]) -> dict[str, T]:
    """Reads a file of a key and its cells a line; raises KnowledgeError with the line that is malformed."""
    text = resources.files("dateline.quantities").joinpath("data", name).read_text("utf-8")
    found: dict[str, T] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            continue
        key, *cells = line.split("\t")
        try:
            if key in found or key != key.lower():
                raise ValueError("the word is upper-case or stands there twice")
            found[key] = value(*cells)
        except (ValueError, TypeError) as error:
            raise KnowledgeError(
                f"{name}:{number}: {line!r}: {error}",
                expected="a new lower-case word and its cells, as the first line says",
                cure="mend the line or take it out",
            ) from error
    return found


def _bound(cell: str) -> float | None:
    return None if cell == "-" else float(cell)


def _one_of(cell: str, allowed: frozenset[str] | set[str]) -> str:
    if cell not in allowed:
        raise ValueError(f"not {cell!r} but one of {', '.join(sorted(allowed))}")
    return cell
