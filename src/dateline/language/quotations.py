"""Finds quoted stretches, whatever marks a report uses."""

from __future__ import annotations

import re

from dateline.model import Quotation, Span

# Marks that open, with those that close them. Straight single quotes are left out: they are apostrophes.
_PAIRS = {"“": "”", "„": "”“", "«": "»", "‹": "›", "‘": "’"}
_WORD = re.compile(r"\w")
# A quotation that is not closed runs to the end of its paragraph; a longer one is a stray mark.
_LONGEST = 3000


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Returns the quotations of `text` in order, marks included, outermost only.

    A quotation that a paragraph leaves open and the next one opens again (as press style has it) gives
    one open quotation a paragraph.
    """
    found: list[Quotation] = []
    for line in re.finditer(r"[^\n]+", text):
        found.extend(_in_paragraph(text, line.start(), line.end()))
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    i = start
    while i < end:
        mark = text[i]
        if mark in _PAIRS and not (mark == "‘" and not _opens_single(text, i, end)):
            close = _closing(text, i, end, _PAIRS[mark])
        elif mark == '"':
            close = _closing(text, i, end, '"')
        else:
            i += 1
            continue
        if close is None:
            if mark not in "‘\"" or (mark == '"' and (i == start or not text[i - 1].isalnum())):
                stop = min(end, i + _LONGEST)
                found.append(Quotation(Span(i, stop), is_open=True))
                i = stop
                continue
            i += 1
            continue
        found.append(Quotation(Span(i, close + 1)))
        i = close + 1
    return found


def _opens_single(text: str, i: int, end: int) -> bool:
    return (i == 0 or not text[i - 1].isalnum()) and i + 1 < end and text[i + 1].isalnum()


def _closing(text: str, opened: int, end: int, marks: str) -> int | None:
    for j in range(opened + 1, min(end, opened + _LONGEST)):
        if text[j] not in marks:
            continue
        if text[j] == "’" and j + 1 < end and _WORD.match(text[j + 1]):
            continue
        return j
    return None
