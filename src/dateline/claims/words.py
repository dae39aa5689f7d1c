"""Reviewed word lists of the claims room: a word and its class a line."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from importlib import resources

from dateline.errors import KnowledgeError

HEDGES = ("hypothetical", "planned", "predicted")
NEGATORS = ("negator", "denying", "ending", "untrue")


@cache
def hedges() -> Mapping[str, str]:
    """Returns what each hedge makes of what depends on it; read once."""
    return read_classes("hedges.tsv", HEDGES)


@cache
def negators() -> Mapping[str, str]:
    """Returns how each negator denies; read once."""
    return read_classes("negators.tsv", NEGATORS)


def read_classes(name: str, classes: Collection[str]) -> dict[str, str]:
    """Returns the class of each word of a file; raises KnowledgeError with the line that is malformed."""
    text = resources.files("dateline.claims").joinpath("data", name).read_text("utf-8")
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            continue
        word, _, class_ = line.partition("\t")
        if class_ not in classes or word in found or word != word.lower():
            raise KnowledgeError(
                f"{name}:{number}: {line!r}",
                expected=f"a new lower-case word, tab, one of {', '.join(classes)}",
            )
        found[word] = class_
    return found
