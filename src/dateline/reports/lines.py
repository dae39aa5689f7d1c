"""Joins lines that were broken to fit a page's width."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BULLET = re.compile(r"\s*(?:[-*•–—>]|\d{1,3}[.)])\s")
# A line shorter than this share of the usual width was ended on purpose.
_FULL = 0.75
# Narrower text is verse or a table; lines beyond twice a page's width are paragraphs already.
_NARROWEST, _WIDEST = 30, 180


def unwrap(text: str) -> str:
    """Returns the text with one line a paragraph; text whose lines are paragraphs comes back as it is.

    A hyphen at a line's end is dropped unless the text has the word with its hyphen elsewhere.
    """
    lines = [line.rstrip() for line in text.replace("\xad\n", "").replace("\xad", "").split("\n")]
    width = _width(lines)
    if width is None:
        return text
    known = frozenset(match[0].lower() for match in _WORD.finditer(text))
    joined: list[str] = []
    open_ = False
    for line in lines:
        if open_ and line.strip() and not _BULLET.match(line):
            joined[-1] = _join(joined[-1], line.strip(), known)
        else:
            joined.append(line)
        open_ = len(line) >= _FULL * width
    return "\n".join(joined)


def _width(lines: list[str]) -> int | None:
    """The width that nine of ten lines keep to, None where the lines were not broken to fit one."""
    lengths = sorted(len(line) for line in lines if line.strip())
    if len(lengths) < 3:
        return None
    width = lengths[int(0.9 * (len(lengths) - 1))]
    return width if _NARROWEST <= width <= _WIDEST else None


def _join(before: str, after: str, known: frozenset[str]) -> str:
    if not (len(before) > 1 and before.endswith("-") and before[-2].isalpha() and after[:1].islower()):
        return f"{before} {after}"
    head, tail = re.search(r"[^\W\d_]+$", before[:-1]), _WORD.match(after)
    word = f"{head[0]}-{tail[0]}".lower() if head and tail else ""
    return before + after if word in known else before[:-1] + after
