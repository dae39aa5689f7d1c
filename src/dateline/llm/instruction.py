"""The coding guide in short, as a model is given it; its version says which answers may be compared."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

from dateline.errors import KnowledgeError
from dateline.events.ontology import EventType, Ontology

_OPENING = "version "


@dataclass(frozen=True, slots=True)
class Instruction:
    """The text that opens every question; `version` is the reviewed text's number and a hash of it all."""

    text: str
    version: str

    @classmethod
    def load(cls, types: Iterable[EventType], *, glossed: bool) -> Instruction:
        """Reads `data/instruction.txt` and puts the types in; `glossed` adds how words become English."""
        head, _, body = _read("instruction.txt").partition("\n")
        number = head.removeprefix(_OPENING)
        if not head.startswith(_OPENING) or not number.isdigit() or "{types}" not in body:
            raise KnowledgeError(
                "instruction.txt does not open with its version, or lacks {types}.", expected="version 1"
            )
        listed = "\n".join(f"- {kind.id}: {kind.definition}" for kind in types)
        text = body.replace("{types}", listed) + (_read("english.txt") if glossed else "")
        return cls(text, f"{number}.{hashlib.sha256(text.encode()).hexdigest()[:8]}")


def version() -> str:
    """Returns the version of the whole instruction; nothing but the types is read for it."""
    return Instruction.load(Ontology.load().types.values(), glossed=True).version


def _read(name: str) -> str:
    return resources.files("dateline.llm").joinpath("data", name).read_text("utf-8")
