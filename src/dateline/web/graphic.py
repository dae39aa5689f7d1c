"""Which words stay folded until a reader asks for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import resources

from dateline.errors import KnowledgeError

_FORM = re.compile(r"[a-z][a-z -]*\*?")
_TYPE = "type:"


@dataclass(frozen=True, slots=True)
class Graphic:
    """Types of events, and a pattern of words, that are told in graphic words."""

    types: frozenset[str]
    words: re.Pattern[str]

    @classmethod
    def load(cls) -> Graphic:
        """Reads `data/graphic.txt`; raises KnowledgeError where a line is no word and no type."""
        text = resources.files("dateline.web").joinpath("data/graphic.txt").read_text("utf-8")
        lines = [line for line in text.splitlines() if line and not line.startswith("#")]
        words = [line for line in lines if not line.startswith(_TYPE)]
        for word in words:
            if not _FORM.fullmatch(word):
                raise KnowledgeError(
                    f"graphic.txt: {word!r} is no word.", expected="small letters, * at the end"
                )
        types = frozenset(line.removeprefix(_TYPE) for line in lines if line.startswith(_TYPE))
        return cls(types, re.compile("|".join(map(_pattern, words)), re.IGNORECASE))

    def is_graphic(self, text: str, type_: str = "") -> bool:
        """Says whether the words, or the type of what they tell, are graphic."""
        return type_ in self.types or self.words.search(text) is not None


def _pattern(word: str) -> str:
    """A word as it stands in a text, whatever white space parts it."""
    body = r"\s+".join(map(re.escape, word.rstrip("*").split()))
    return rf"\b{body}" if word.endswith("*") else rf"\b{body}\b"
