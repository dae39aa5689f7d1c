"""Measures attributions against PolNeAR: political news with sources, cues and contents marked."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.claims import attribution
from dateline.errors import CorpusError
from dateline.evaluate.figures import Figures
from dateline.model import Attribution, Report, Span

if TYPE_CHECKING:
    from dateline.pipeline import Kit

PARTS = ("source", "cue", "content")
_NOTES = (
    "attributions are paired one to one where cues overlap, else where contents and sources do",
    "partial: the spans share a letter; exact: they are equal but for determiners, quotation marks and stops",
    "a chain counts by its innermost speaker, a carried pronoun by the words of the speaker it stands for",
)
_EDGES = "\"“”‘’',.;:-– \n"


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution of the gold: the spans of each part, perhaps none."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def measure(path: Path, kit: Kit) -> Figures:
    """Returns precision, recall and F1 of source, cue and content spans, partial and exact.

    `path` is a folder with `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat); of several
    annotators the first is read. Raises `CorpusError` if there are none. Source of the corpus: Newell et
    al. 2018, An Attribution Relations Corpus for Political News.
    """
    rows = list(read(path))
    counts: dict[str, int] = {}
    documents = kit.parser.parse_many((report for report, _ in rows), None)
    for document, (_, gold) in zip(documents, rows, strict=True):
        _count(document.text, gold, attribution.find(document), counts)
    values: dict[str, float] = {}
    for part in PARTS:
        for degree in ("partial", "exact"):
            hits = counts.get(f"{part} {degree}", 0)
            precision = _share(hits, counts.get(f"{part} found", 0))
            recall = _share(hits, counts.get(f"{part} gold", 0))
            values[f"{part} {degree} precision"] = precision
            values[f"{part} {degree} recall"] = recall
            values[f"{part} {degree} F1"] = _share(2 * precision * recall, precision + recall)
    return Figures("polnear", len(rows), values, _NOTES)


def read(path: Path) -> Iterator[tuple[Report, tuple[Marked, ...]]]:
    """Yields each article as a report, with its marked attributions."""
    texts = sorted((path / "text").glob("*.txt"))
    if not texts:
        raise CorpusError(f"There are no texts in {path}.", expected="text/*.txt and attributions/*.ann")
    for file in texts:
        marks = sorted((path / "attributions").glob(f"{glob.escape(file.stem)}*.ann"))
        if not marks:
            raise CorpusError(f"{file.name} has no annotations.", expected=f"{file.stem}_ANNOTATOR.ann")
        report = Report(f"rep_{file.stem}", file.read_text("utf-8"))
        yield report, tuple(parse_marks(marks[0].read_text("utf-8")))


def parse_marks(lines: str) -> Iterator[Marked]:
    """Yields the attributions of a brat file; discontinuous marks give several spans."""
    spans: dict[str, tuple[Span, ...]] = {}
    events: list[str] = []
    for line in lines.splitlines():
        cells = line.split("\t")
        if line.startswith("T") and len(cells) >= 2:
            pairs = cells[1].split(" ", 1)[1].split(";")
            spans[cells[0]] = tuple(Span(*map(int, pair.split())) for pair in pairs)
        elif line.startswith("E"):
            events.append(cells[1])
    for event in events:
        parts: dict[str, tuple[Span, ...]] = dict.fromkeys(PARTS, ())
        for role in event.split():
            name, _, mark = role.partition(":")
            key = name.lower().rstrip("0123456789")
            if key in parts:
                parts[key] += spans.get(mark, ())
        yield Marked(parts["source"], parts["cue"], parts["content"])


def _count(text: str, gold: Iterable[Marked], found: Iterable[Attribution], counts: dict[str, int]) -> None:
    ours = _joined(found)
    free = list(ours)
    for marked in gold:
        for part in PARTS:
            _add(counts, f"{part} gold", bool(getattr(marked, part)))
        best = max(free, key=lambda one: _closeness(marked, one), default=None)
        if best is None or _closeness(marked, best) == 0:
            continue
        free.remove(best)
        for part in PARTS:
            theirs, mine = getattr(marked, part), getattr(best, part)
            _add(counts, f"{part} partial", _overlap(theirs, mine))
            _add(counts, f"{part} exact", bool(theirs) and _same(text, theirs, mine))
    for one in ours:
        for part in PARTS:
            _add(counts, f"{part} found", bool(getattr(one, part)))


def _joined(found: Iterable[Attribution]) -> list[Marked]:
    """One attribution for each cue: a quotation and the clause that holds it are marked once."""
    by_cue: dict[Span, Marked] = {}
    alone: list[Marked] = []
    for one in found:
        marked = Marked(one.sources[-1:], (one.cue,) if one.cue else (), one.content)
        if one.cue is None:
            alone.append(marked)
        else:
            earlier = by_cue.get(one.cue)
            content = tuple(sorted({*one.content, *(earlier.content if earlier else ())}))
            by_cue[one.cue] = Marked(marked.source, marked.cue, content)
    return [*by_cue.values(), *alone]


def _closeness(marked: Marked, one: Marked) -> int:
    cue = _overlap(marked.cue, one.cue)
    content = _overlap(marked.content, one.content)
    source = _overlap(marked.source, one.source)
    return 4 * cue + 2 * (content and source) + (content and (cue or source or not marked.cue))


def _overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return any(a.overlaps(b) for a in one for b in other)


def _same(text: str, one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return bool(other) and _bare(text, one) == _bare(text, other)


def _bare(text: str, spans: tuple[Span, ...]) -> str:
    whole = text[min(s.start for s in spans) : max(s.end for s in spans)].strip(_EDGES).lower()
    for word in ("the ", "a ", "an ", "that "):
        whole = whole.removeprefix(word)
    return whole.strip(_EDGES)


def _add(counts: dict[str, int], key: str, hit: bool) -> None:  # noqa: FBT001
    counts[key] = counts.get(key, 0) + hit


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
