"""The reviewed word lists that refinements read: a lemma, or two that stand together, a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

from dateline.model import Token


@dataclass(frozen=True, slots=True)
class Words:
    """The lists by name."""

    lists: Mapping[str, frozenset[str]]

    @classmethod
    def load(cls) -> Words:
        """Reads `data/refinements`."""
        folder = resources.files("dateline.events").joinpath("data/refinements")
        return cls({p.name.removesuffix(".txt"): _listed(p.read_text("utf-8")) for p in folder.iterdir()})

    def holds(self, name: str, tokens: Sequence[Token], i: int) -> bool:
        """Says whether token `i` is in the list, by itself or with the word before it."""
        listed = self.lists[name]
        token = tokens[i]
        if token.lemma.lower() in listed or token.text.lower() in listed:
            return True
        return i > 0 and f"{tokens[i - 1].lemma} {token.lemma}".lower() in listed


def _listed(text: str) -> frozenset[str]:
    rows = (line.split("#")[0].strip() for line in text.splitlines())
    return frozenset(row for row in rows if row)
