"""Measures attributions against PolNeAR: political news with sources, cues and contents marked."""

from __future__ import annotations

import glob
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.claims import attribution
from dateline.errors import CorpusError
from dateline.evaluate.figures import Figures
from dateline.model import Attribution, Document, Report, Span

if TYPE_CHECKING:
    from dateline.pipeline import Kit

PARTS = ("source", "cue", "content")
_NOTES = (
    "attributions are paired one to one where cues overlap, else where contents and sources do",
    "partial: the spans share a letter; exact: they are equal but for determiners, quotation marks and stops",
    "a chain counts by its innermost speaker, named by the words beside the cue",
    "a quotation that goes on without a cue belongs to its speaker's last cue",
    "speech and stances (backs, wants, criticises) are read; attributions inside a quotation are not marked",
    "joint: source, cue and content all share a letter with the coders'; one that they left empty is empty",
)
_EDGES = "\"“”‘’',.;:-– \n"


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution of the gold: the spans of each part, perhaps none."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def measure(path: Path, kit: Kit) -> Figures:
    """Returns precision, recall and F1 of source, cue and content, partial and exact, and of all jointly.

    Ours and the coders' attributions are paired one to one, the closest first. `joint relaxed` counts a pair
    whose source, cue and content each share at least a letter with the coders' span (a part that coders left
    empty must be empty); precision is over all attributions read, recall over all that were coded.

    `path` is a folder with `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat); of several
    annotators the first is read. Raises `CorpusError` if there are none. Source of the corpus: Newell et
    al. 2018, An Attribution Relations Corpus for Political News.
    """
    rows = list(read(path))
    counts: Counter[str] = Counter()
    documents = kit.parser.parse_many((report for report, _ in rows), None)
    for document, (_, gold) in zip(documents, rows, strict=True):
        _count(document.text, gold, read_attributions(document), counts)
    values = _rates(counts, "joint", "relaxed")
    for part in PARTS:
        for degree in ("partial", "exact"):
            values |= _rates(counts, part, degree)
    return Figures("polnear", len(rows), values, _NOTES)


def read_attributions(document: Document) -> tuple[Attribution, ...]:
    """Returns speech and stances, as PolNeAR marks them: what is said inside a quotation is left alone."""
    found = attribution.find(document)
    both = (*found, *attribution.find_stances(document, found))
    return tuple(one for one in both if one.cue is None or document.quotation_at(one.cue.start) is None)


def _rates(counts: Counter[str], part: str, degree: str) -> dict[str, float]:
    hits = counts[f"{part} {degree}"]
    precision, recall = _share(hits, counts[f"{part} found"]), _share(hits, counts[f"{part} gold"])
    return {
        f"{part} {degree} precision": precision,
        f"{part} {degree} recall": recall,
        f"{part} {degree} F1": _share(2 * precision * recall, precision + recall),
    }


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


def _count(text: str, gold: Iterable[Marked], found: Iterable[Attribution], counts: Counter[str]) -> None:
    ours, marks = _joined(found), list(gold)
    for part in PARTS:
        counts[f"{part} gold"] += sum(bool(getattr(one, part)) for one in marks)
        counts[f"{part} found"] += sum(bool(getattr(one, part)) for one in ours)
    counts["joint gold"] += len(marks)
    counts["joint found"] += len(ours)
    for theirs, mine in _pairs(marks, ours):
        counts["joint relaxed"] += all(_agrees(getattr(theirs, p), getattr(mine, p)) for p in PARTS)
        for part in PARTS:
            one, other = getattr(theirs, part), getattr(mine, part)
            counts[f"{part} partial"] += _overlap(one, other)
            counts[f"{part} exact"] += bool(one) and _same(text, one, other)


def _pairs(marks: list[Marked], ours: list[Marked]) -> Iterator[tuple[Marked, Marked]]:
    """One to one, the closest pairs first."""
    ranked = sorted(
        (-near, n, k)
        for n, marked in enumerate(marks)
        for k, one in enumerate(ours)
        if (near := _closeness(marked, one))
    )
    theirs, mine = set(range(len(marks))), set(range(len(ours)))
    for _, n, k in ranked:
        if n in theirs and k in mine:
            theirs.remove(n)
            mine.remove(k)
            yield marks[n], ours[k]


def _joined(found: Iterable[Attribution]) -> list[Marked]:
    """One attribution for each cue, as coders mark them.

    A quotation and the clause that holds it are one; a quotation without a cue that goes on after its speaker
    belongs to his last cue before it.
    """
    by_cue: dict[Span, Marked] = {}
    last_cue: dict[tuple[Span, ...], Span] = {}
    alone: list[Marked] = []
    for one in sorted(found, key=lambda one: (one.cue or one.content[0]).start):
        cue = one.cue or last_cue.get(one.sources[-1:])
        if one.cue is not None:
            last_cue[one.sources[-1:]] = one.cue
        if cue is None:
            alone.append(Marked(one.sources[-1:], (), one.content))
            continue
        earlier = by_cue.get(cue)
        content = tuple(sorted({*one.content, *(earlier.content if earlier else ())}))
        source = earlier.source if earlier else one.named[-1:] or one.sources[-1:]
        by_cue[cue] = Marked(source, (cue,), content)
    return [*by_cue.values(), *alone]


def _closeness(marked: Marked, one: Marked) -> int:
    cue = _overlap(marked.cue, one.cue)
    content = _overlap(marked.content, one.content)
    source = _overlap(marked.source, one.source)
    beside = content and (cue or source or not marked.cue)
    return 4 * cue + 2 * (content and source) + beside + (cue and source)


def _agrees(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return _overlap(one, other) or not (one or other)


def _overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return any(a.overlaps(b) for a in one for b in other)


def _same(text: str, one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return bool(other) and _bare(text, one) == _bare(text, other)


def _bare(text: str, spans: tuple[Span, ...]) -> str:
    whole = text[min(s.start for s in spans) : max(s.end for s in spans)].strip(_EDGES).lower()
    for word in ("the ", "a ", "an ", "that "):
        whole = whole.removeprefix(word)
    return whole.strip(_EDGES)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
