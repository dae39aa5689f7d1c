"""Holds proposals against the report: words that are not in it are dropped and counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.llm.asking import Heard
from dateline.llm.proposal import Proposal, Words
from dateline.model import Span
from dateline.model.quantity import Counted


@dataclass(frozen=True, slots=True)
class Found:
    """Words with their place in the report, and what they mean in English where it is another language."""

    span: Span
    english: str = ""


@dataclass(frozen=True, slots=True)
class FoundCount:
    """Words with their place that give a number, and what is counted."""

    what: Counted
    words: Found


@dataclass(frozen=True, slots=True)
class Grounded:
    """A proposal whose every word stands in the report; `passage` says which passage it came from."""

    passage: Span
    evidence: Span
    proposal: Proposal
    actors: tuple[Found, ...]
    targets: tuple[Found, ...]
    place: Found | None
    time: Found | None
    quantities: tuple[FoundCount, ...]
    sources: tuple[Found, ...]

    @property
    def filled(self) -> int:
        """How many words its fields hold, by which two readings of one claim are compared."""
        named = len(self.actors) + len(self.targets) + len(self.sources) + len(self.quantities)
        return named + (self.place is not None) + (self.time is not None)


def ground(text: str, heard: Heard, dropped: Counter[str]) -> Iterator[Grounded]:
    """Yields the proposals of a passage whose evidence stands in it; `dropped` counts the rest by reason."""
    at = heard.span.start
    for proposal in heard.proposals:
        evidence = _evidence(text, proposal.evidence, heard.span, at)
        if evidence is None:
            dropped["claims whose words are not in the passage"] += 1
            continue
        at = evidence.start
        search = _Search(text, heard.span, evidence, dropped)
        yield Grounded(
            passage=heard.span,
            evidence=evidence,
            proposal=proposal,
            actors=search.all(proposal.actors, "actors"),
            targets=search.all(proposal.targets, "targets"),
            place=search.one(proposal.place, "places"),
            time=search.one(proposal.time, "times"),
            quantities=tuple(
                FoundCount(count.what, found)
                for count in proposal.quantities
                if (found := search.one(count.words, "quantities"))
            ),
            sources=search.all(proposal.sources, "sources"),
        )


def _evidence(text: str, words: str, within: Span, at: int) -> Span | None:
    """Claims come in the order of the text: the first place from the one before on, else the first of all."""
    places = list(occurrences(text, words, within))
    return next((span for span in places if span.start >= at), places[0] if places else None)


@dataclass(frozen=True, slots=True)
class _Search:
    text: str
    within: Span
    evidence: Span
    dropped: Counter[str]

    def one(self, words: Words | None, name: str) -> Found | None:
        if words is None:
            return None
        places = occurrences(self.text, words.text, self.within)
        nearest = min(places, key=lambda span: (_distance(span, self.evidence), span.start), default=None)
        if nearest is None:
            self.dropped[f"{name} whose words are not in the passage"] += 1
            return None
        return Found(nearest, words.english)

    def all(self, several: Iterable[Words], name: str) -> tuple[Found, ...]:
        found = (self.one(words, name) for words in several)
        return tuple(dict.fromkeys(f for f in found if f is not None))


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def occurrences(text: str, words: str, within: Span) -> Iterator[Span]:
    """Yields where words stand in a stretch of the text, as whole words if they do anywhere.

    A line break or two blanks stand for a blank: a report is wrapped as it likes. A quotation mark stands for
    any of its kind, a dash for any dash: models write them straight. Nothing else may differ.
    A figure is never part of a longer one, nor a word of a script that writes words apart.
    """
    words = " ".join(words.split())
    # More than the passage holds, which no model has copied from it; it would be looked for all the same.
    if not 0 < len(words) <= within.length:
        return
    whole = [Span(*m.span()) for m in _pattern(words, whole=True).finditer(text, within.start, within.end)]
    # Scripts that write prepositions as part of the word: "in Aleppo" is one word in Arabic.
    yield from whole or (
        Span(*m.span()) for m in _pattern(words, whole=False).finditer(text, within.start, within.end)
    )


# Marks that are written now in one form and now in another.
_ALIKE = (
    "'\u2018\u2019\u201b\u02bc\u2032`",
    '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033',
    "-\u2010\u2011\u2012\u2013\u2014\u2212",
)
# What stands inside a figure: 1,500 is not 1, and 2.5 is not 5.
_MARKS = ".,'\u2019\u066b\u066c"
# Letters of Latin, Greek, Cyrillic, Armenian and Georgian, whose words stand apart.
_APART = "A-Za-z\u00c0-\u024f\u0370-\u058f\u10a0-\u10ff\u1e00-\u1fff"


@lru_cache(maxsize=4096)
def _pattern(words: str, *, whole: bool) -> re.Pattern[str]:
    pattern = r"\s+".join("".join(map(_any_form, word)) for word in words.split())
    if words[0].isdigit():
        pattern = rf"(?<!\d)(?<!\d[{_MARKS}]){pattern}"
    if words[-1].isdigit():
        pattern = rf"{pattern}(?!\d)(?![{_MARKS}]\d)"
    if whole:
        return re.compile(rf"(?<!\w){pattern}(?!\w)")
    before = rf"(?<![{_APART}])" if re.match(f"[{_APART}]", words) else ""
    after = rf"(?![{_APART}])" if re.match(f"[{_APART}]", words[-1]) else ""
    return re.compile(f"{before}{pattern}{after}")


def _any_form(character: str) -> str:
    """A pattern for a character in any of the forms that it is written in."""
    forms = next((forms for forms in _ALIKE if character in forms), None)
    return f"[{re.escape(forms)}]" if forms else re.escape(character)
