"""Which types may speak of one occurrence."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

from dateline.errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class Kinds:
    """The group of each type, and the types of a group that often name one occurrence."""

    groups: dict[str, str]
    kin: frozenset[tuple[str, str]]

    @classmethod
    def load(cls) -> Kinds:
        """Reads `data/kinds.tsv`; raises KnowledgeError with the line that is malformed."""
        text = resources.files("dateline.incidents").joinpath("data/kinds.tsv").read_text("utf-8")
        groups: dict[str, str] = {}
        kin: set[tuple[str, str]] = set()
        for number, line in enumerate(text.splitlines(), 1):
            if line.startswith("#"):
                continue
            try:
                kind, group, others = line.split("\t")
            except ValueError as error:
                raise KnowledgeError(f"kinds.tsv:{number}: {line!r}", expected="3 columns") from error
            groups[kind] = group
            for other in others.split():
                kin |= {(kind, other), (other, kind)}
        return cls(groups, frozenset(kin))

    def group(self, kind: str) -> str:
        """Returns the group of a type; a type that the table lacks is a group of its own."""
        return self.groups.get(kind, kind)
