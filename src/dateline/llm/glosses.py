"""The English of a report in another language, each phrase a sentence, so that the rooms can read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from dateline.claims.materials import Materials
from dateline.model import Report, Span
from dateline.pipeline import Kit, gather

Kind = Literal["place", "past", "future", "party", "count"]
# A date is read by the tense around it: "on Monday" is the last one or the next.
_FRAMES: dict[Kind, str] = {"past": "It happened {}.", "future": "It will happen {}."}
_PLAIN = "{}."


@dataclass(frozen=True, slots=True)
class Phrase:
    """English words and what is looked for in them."""

    kind: Kind
    english: str


@dataclass(frozen=True, slots=True)
class Glosses:
    """The phrases as a document of their own, what the rooms find in it, and where each phrase stands."""

    materials: Materials
    lines: dict[Phrase, Span]

    @property
    def text(self) -> str:
        """The phrases as one text."""
        return self.materials.document.text


def gloss(report: Report, phrases: Iterable[Phrase], kit: Kit) -> Glosses:
    """Returns what the rooms find in the English phrases of a report, read against its date and outlet."""
    lines: dict[Phrase, Span] = {}
    text = ""
    for phrase in dict.fromkeys(phrases):
        words = phrase.english.strip().rstrip(".")
        frame = _FRAMES.get(phrase.kind, _PLAIN)
        line = frame.format(words)
        # A line that opens in small letters would be read as the rest of the line before.
        line = line[:1].upper() + line[1:]
        start = len(text) + frame.index("{")
        lines[phrase] = Span(start, start + len(words))
        text += line + "\n"
    document = kit.parser.parse(replace(report, text=text, language="en"))
    told = [span for phrase, span in lines.items() if phrase.kind == "place"]
    return Glosses(gather(document, kit, told=told), lines)
