"""Measures expressions of time against TIMEX3 annotations, as TempEval-3 does."""

from __future__ import annotations

import datetime as dt
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import CorpusError
from dateline.evaluate.figures import Figures
from dateline.model import Document, Report, Span
from dateline.times import find_expressions, render_timex

if TYPE_CHECKING:
    from dateline.pipeline import Kit

# Kinds that are scored; lengths (DURATION) and repeated times (SET) are no dates and are kept apart.
_SCORED = ("DATE", "TIME")
_NOTES = (
    "counted: TIMEX3 of type DATE and TIME in the text, the creation time left out",
    "kept apart: DURATION and SET, and expressions that overlap only with one of these",
    "value: a TIME of the gold is compared by its day; 1949-XX, 196X and 2000-W7 are 1949, 196 and 2000-W07",
)


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3 element: its place in the text, its type and its value."""

    span: Span
    type: str
    value: str


def measure(path: Path, kit: Kit) -> Figures:
    """Returns span F1 (strict, relaxed), value accuracy and value F1 of `path`.

    `path` is a file of TimeML (.tml) or of WikiWars (.xml), or a folder of them. Raises `CorpusError`
    if one has no text or cannot be parsed as XML. Source of the measures: UzZaman et al. 2013,
    SemEval-2013 task 1 (TempEval-3).
    """
    rows = list(read(path))
    counts = dict.fromkeys(("gold", "found", "strict", "relaxed", "value"), 0)
    documents = kit.parser.parse_many((report for report, _ in rows), None)
    for document, (_, gold) in zip(documents, rows, strict=True):
        _count(document, gold, counts)
    strict = _f1(counts["strict"], counts)
    relaxed = _f1(counts["relaxed"], counts)
    values = {
        "span strict F1": strict,
        "span relaxed precision": _share(counts["relaxed"], counts["found"]),
        "span relaxed recall": _share(counts["relaxed"], counts["gold"]),
        "span relaxed F1": relaxed,
        "value accuracy": _share(counts["value"], counts["relaxed"]),
        "value F1": _f1(counts["value"], counts),
    }
    return Figures("timeml", counts["gold"], {k: round(v, 3) for k, v in values.items()}, _NOTES)


def read(path: Path) -> Iterator[tuple[Report, tuple[Timex, ...]]]:
    """Yields each file's report with its TIMEX3 elements in text order."""
    files = sorted([*path.glob("*.tml"), *path.glob("*.xml")]) if path.is_dir() else [path]
    if not files:
        raise CorpusError(f"There is no .tml or .xml file in {path}.", expected="files of TimeML")
    for file in files:
        yield _read_file(file)


def _read_file(file: Path) -> tuple[Report, tuple[Timex, ...]]:
    try:
        root = ET.fromstring(file.read_text("utf-8"))
    except (ET.ParseError, UnicodeDecodeError, OSError) as error:
        raise CorpusError(f"{file.name} cannot be read as XML: {error}.", expected="TimeML") from error
    body = root.find("TEXT")
    if body is None:
        raise CorpusError(f"{file.name} has no TEXT element.", expected="TimeML")
    created = root.find("DCT/TIMEX3")
    if created is None:
        created = root.find("DATETIME/TIMEX3")
    published = _date(created.get("value", "") if created is not None else "")
    parts: list[str] = []
    found: list[Timex] = []
    _flatten(body, parts, found)
    report = Report(f"rep_{file.stem}", "".join(parts), published, "given" if published else "not given")
    return report, tuple(sorted(found, key=lambda timex: timex.span))


def _flatten(element: ET.Element, parts: list[str], found: list[Timex]) -> None:
    start = sum(len(part) for part in parts)
    parts.append(element.text or "")
    for child in element:
        _flatten(child, parts, found)
        parts.append(child.tail or "")
    if element.tag == "TIMEX3":
        end = sum(len(part) for part in parts)
        found.append(Timex(Span(start, end), element.get("type", ""), element.get("value", "")))


def _date(value: str) -> dt.date | None:
    match = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", value)
    return dt.date(int(match[1]), int(match[2]), int(match[3])) if match else None


def _count(document: Document, gold: Iterable[Timex], counts: dict[str, int]) -> None:
    scored = [timex for timex in gold if timex.type in _SCORED]
    apart = [timex for timex in gold if timex.type not in _SCORED]
    found = [e for e in find_expressions(document) if e.family.kind != "duration"]
    free = dict(enumerate(scored))
    for expression in found:
        hit = next((i for i, timex in free.items() if timex.span.overlaps(expression.span)), None)
        if hit is None:
            counts["found"] += not any(timex.span.overlaps(expression.span) for timex in apart)
            continue
        timex = free.pop(hit)
        counts["found"] += 1
        counts["relaxed"] += 1
        counts["strict"] += timex.span == expression.span
        counts["value"] += _day_of(timex.value) == (render_timex(expression) or "")
    counts["gold"] += len(scored)


def _day_of(value: str) -> str:
    """The value without its time of day and in one spelling: coders write 1949-XX, 196X and 2000-W7, too."""
    value = re.sub(r"T(?:\d\d.*|[A-Z]{2})$", "", value)
    value = re.sub(r"(?:-XX)+$", "", value)
    value = re.sub(r"^(\d{3})X$", r"\1", value)
    return re.sub(r"-W(\d)$", r"-W0\1", value)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(hits: int, counts: dict[str, int]) -> float:
    return _share(2 * hits, counts["found"] + counts["gold"])
