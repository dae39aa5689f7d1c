"""Splits a text into sentences by rules that hold for wire copy, web pages and bad translations."""

from __future__ import annotations

import re

from dateline.language.datelines import end_of_dateline
from dateline.model import Span

# Capitals of Latin and Cyrillic, and the letters of Arabic and Hebrew, which have no capitals.
_OPENS = (
    "A-Z0-9\u00c0-\u00d6\u00d8-\u00de\u0401-\u042f\u0490\u05d0-\u05ea\u0620-\u064a\u0660-\u0669\u067e-\u06d3"
)
# A stop, perhaps a closing mark, white space, then something that can open a sentence.
_BOUNDARY = re.compile(
    rf"(?:(?<=[.!?…؟۔])|(?<=[.!?…؟۔][\"”’»')\]]))\s+(?=[\"“‘«„'(\[]?[{_OPENS}>–—-])"
    r"|(?<=[。！？])"
    r"|\s*\n\s*"
    r"|(?<=[a-z\"”]\.)(?=[A-Z][a-z])"
)
# Short forms after which a capital does not open a sentence. "U.S." and its kind are told by their shape.
_SHORT = frozenset(
    """mr mrs ms dr prof gen col lt maj capt sgt cpl adm brig rev hon gov sen rep st pres sec amb min no nos
    vs etc approx jan feb mar apr jun jul aug sept sep oct nov dec jr sr fr mt ft art fig al bros co corp inc
    ltd km mph vol ed""".split()
)  # fmt: skip
# A break inside a sentence: the line before does not end it and the next one goes on in lower case.
_MID_SENTENCE = re.compile(r"[^\s.!?:;”\"]\n(?=[a-z])")
_BREAK = re.compile(r"[^\s\n]\n(?=[^\s\n])")
# One break in eight inside a sentence, and three of them: the text is wrapped at a column, as old wires are.
_WRAPPED_SHARE, _WRAPPED_LEAST = 0.125, 3
_LAST_WORD = re.compile(r"([\w.]+)\.[\"”’')\]]?$")
_LONGEST = 4000


def split_sentences(text: str) -> list[tuple[Span, int]]:
    """Returns the sentences' spans, without outer white space, each with its paragraph (0-based).

    A line break ends a sentence, except in a text that is wrapped at a column: there only an empty line
    does. A dateline ("KYIV, Feb 13 -") is a sentence of its own. A sentence of more than 4,000 code points
    (tables, lists without stops) is cut at white space, so that no parser is given an unbounded input.
    """
    found: list[tuple[Span, int]] = []
    start = paragraph = 0
    wrapped = _is_wrapped(text)
    for match in _BOUNDARY.finditer(text):
        breaks = match.group().count("\n")
        broken = breaks > wrapped
        if wrapped and breaks == 1 and not _ends_sentence(text, match):
            continue
        if not broken and _is_short_form(text[start : match.start()]):
            continue
        found.extend((span, paragraph) for span in _trimmed(text, start, match.start()))
        start = match.end()
        paragraph += broken
    found.extend((span, paragraph) for span in _trimmed(text, start, len(text)))
    return found


def _is_wrapped(text: str) -> bool:
    middle = len(_MID_SENTENCE.findall(text))
    return middle >= _WRAPPED_LEAST and middle >= _WRAPPED_SHARE * len(_BREAK.findall(text))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Says whether the words before a single break end a sentence and those after may open one."""
    before, after = text[: match.start()].rstrip("\"”’')]"), text[match.end() : match.end() + 1]
    return before.endswith((".", "!", "?", "…")) and not after.islower()


def _is_short_form(before: str) -> bool:
    match = _LAST_WORD.search(before[-24:])
    if match is None:
        return False
    word = match.group(1)
    if len(word) == 1:
        # Initials; in other scripts also "г. Киев", "د. أحمد".
        return word.isupper() or not word.isascii()
    if "." in word:
        return all(len(part) <= 2 for part in word.split("."))
    return word.lower() in _SHORT and word[0].isupper()


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    spans: list[Span] = []
    opens_a_line = start == 0 or "\n" in text[max(0, start - 3) : start]
    if start < end and opens_a_line and (size := end_of_dateline(text[start:end])):
        spans.append(Span(start, start + len(text[start : start + size].rstrip())))
        start += size
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        spans.append(Span(start, cut))
        start = cut
    if end > start:
        spans.append(Span(start, end))
    return spans
