"""Finds quoted stretches, whatever marks a report uses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dateline.model import Quotation, Span

# Marks that open, with those that close them. Straight single quotes are left out: they are apostrophes.
_PAIRS = {
    "“": ("”", "’’", "''"), "„": ("”", "“"), "«": ("»",), "»": ("«",), "‹": ("›",), "‘": ("’",), '"': ('"',),
    "‘‘": ("’’", "”"), "``": ("''", '"'),
}  # fmt: skip
_MARKS = re.compile(r"‘‘|``|[“„«»‹‘\"]")
# A quotation that is not closed runs to the end of its paragraph; a longer one is a stray mark.
_LONGEST = 3000
# Speech after a dash, as much of Europe prints it: "- We saw smoke - said the docker."
_DASH = re.compile(r"(?:(?<=[.!?:])\s?|^[>\s]*)[-–—] ?(?=[A-Z“\"])", re.MULTILINE)
_DASH_ENDS = re.compile(r"\s[-–—] (?=[a-z])|(?<=[.!?])\s?[-–—] ?(?=[A-Z])")


@dataclass
class _Search:
    text: str
    spoken: bool
    found: list[Quotation] = field(default_factory=list)


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Returns the quotations of `text` in order, marks included, outermost only.

    A quotation that a paragraph leaves open gives one open quotation there; it goes on in the next
    paragraph if that one opens it again, as press style has it, or closes it before it opens any. Speech
    after a dash counts where the report closes such speech with a dash at least once, so that the items
    of a list are no quotations.
    """
    search = _Search(text, _speaks_after_dashes(text))
    for line in re.finditer(r"[^\n]+", text):
        start = _continued(search, line.start(), line.end())
        _in_paragraph(search, start, line.end())
    return tuple(search.found)


def _speaks_after_dashes(text: str) -> bool:
    for opened in _DASH.finditer(text):
        ended = _DASH_ENDS.search(text, opened.end(), _line_end(text, opened.end()))
        if ended and text[ended.end()].islower():
            return True
    return False


def _line_end(text: str, i: int) -> int:
    end = text.find("\n", i)
    return end if end >= 0 else len(text)


def _continued(search: _Search, start: int, end: int) -> int:
    """Adds the rest of a quotation that the paragraph before left open; returns where to go on."""
    if not search.found or not search.found[-1].is_open:
        return start
    last = search.found[-1].span
    if search.text[last.end : start].strip() or search.text[last.start] not in "“„«":
        return start
    closing = [j for c in _PAIRS[search.text[last.start]] if (j := search.text.find(c, start, end)) >= 0]
    opening = _MARKS.search(search.text, start, end)
    if not closing or (opening and opening.start() < min(closing)):
        return start
    search.found.append(Quotation(Span(start, min(closing) + 1)))
    return min(closing) + 1


def _in_paragraph(search: _Search, start: int, end: int) -> None:
    text, i = search.text, start
    while i < end:
        mark = _MARKS.search(text, i, end)
        dash = _DASH.search(text, i, end) if search.spoken else None
        if dash and (mark is None or dash.end() <= mark.start()):
            ended = _DASH_ENDS.search(text, dash.end(), end)
            stop = ended.start() if ended else end
            closed = ended is not None and text[ended.end()].islower()
            search.found.append(Quotation(Span(dash.end(), stop), is_open=not closed))
            i = max(stop, dash.end())
        elif mark:
            i = _marked(search, mark.start(), mark.group(), start, end)
        else:
            return


def _marked(search: _Search, i: int, mark: str, start: int, end: int) -> int:
    """Adds the quotation that the mark at `i` opens, if it opens one; returns where to go on."""
    text = search.text
    free = i == start or not text[i - 1].isalnum()
    if mark == "‘" and not (free and text[i + 1 : i + 2].isalnum()):
        return i + 1
    if mark == "»" and not (free and text[i + 1 : i + 2].isalnum()):
        return i + 1
    close = _closing(text, i + len(mark), end, _PAIRS[mark])
    if close is not None:
        search.found.append(Quotation(Span(i, close)))
        return close
    if mark in ("‘", "»") or not free:
        return i + 1
    stop = min(end, i + _LONGEST)
    search.found.append(Quotation(Span(i, stop), is_open=True))
    return stop


def _closing(text: str, start: int, end: int, marks: tuple[str, ...]) -> int | None:
    """Returns the offset after the first closing mark; an apostrophe inside a word is none."""
    for j in range(start, min(end, start + _LONGEST)):
        for mark in marks:
            if text.startswith(mark, j) and not (mark == "’" and text[j + 1 : j + 2].isalnum()):
                return j + len(mark)
    return None
