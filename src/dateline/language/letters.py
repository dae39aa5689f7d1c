"""Finds letters to the editor, which end with who wrote them and where: "... of peace. Ann Hale Leeds •"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Letter, Span

_WORD = r"(?:[A-Z\u00c0-\u00de](?:[\w’'-]*[\w’'])?\.?)"
_PARTICLE = r"(?:al|bin|da|de|den|der|di|du|la|le|ter|van|von)"
_TITLE = r"(?:Dr|Prof|Professor|Lord|Lady|Sir|Dame|Rev|Mr|Mrs|Ms)\.? "
# Two words, and more only where an initial or a particle parts them.
_NAME = rf"(?:{_TITLE})?{_WORD}(?: [A-Z]\.?| {_PARTICLE}){{0,3}} {_WORD}"
# Between two lines; no more of it is tried, so that a text of blanks costs no time.
_BREAK = r"[ \t]{0,4}\n\s{0,8}"
# In one paragraph a bullet parts the letters; else name and town have a line each.
_ENDS = re.compile(
    rf"(?<=[.!?”\"’)])[ \n]{{1,4}}(?P<name>{_NAME})(?P<rest>[ ,\n][^.!?•\n]{{2,90}}?)\s{{0,4}}(?=•)"
    rf"|(?<=[.!?”\"’)]){_BREAK}(?P<name_line>{_NAME}){_BREAK}(?P<town>{_WORD}[^.!?•:\n]{{0,40}})(?=\n|$)"
)
_LETTERS = re.compile(r"\bletters?\b", re.IGNORECASE)


def find_letters(text: str) -> tuple[Letter, ...]:
    """Returns the signed letters of a page of letters, in order; none where only one text ends so.

    One letter is enough where the text calls itself one.
    """
    found = tuple(_letters(text))
    return found if len(found) > 1 or _LETTERS.search(text) else ()


def _letters(text: str) -> Iterator[Letter]:
    start = 0
    for end in _ENDS.finditer(text):
        name = "name" if end["name"] else "name_line"
        rest = "rest" if end["name"] else "town"
        yield Letter(Span(start, end.start(name)), Span(*end.span(name)), Span(*end.span(rest)))
        start = end.end()
