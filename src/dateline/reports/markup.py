"""The text of a piece of HTML, with a line break where a block ends."""

from __future__ import annotations

import html
import re

from dateline.reports.decode import without_controls
from dateline.reports.parsing import parsing

_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr "
    "li ol p pre section table td th tr ul".split()
)
_UNSEEN = frozenset(["head", "script", "style", "template", "noscript", "iframe", "object"])
_SPACES = re.compile(r"[ \t\xa0]*\n[ \t\xa0\n]*")


def text_of(markup: str, origin: str) -> str:
    """Returns the words of a fragment of HTML as a reader sees them; raises SourceMalformed."""
    markup = without_controls(markup)
    if "<" not in markup:
        return html.unescape(markup).strip()
    import lxml.etree
    import lxml.html

    with parsing(origin, "HTML"):
        parser = lxml.html.HTMLParser(encoding="utf-8")
        root = lxml.html.document_fromstring(f"<div>{markup}</div>".encode(), parser=parser)
        pieces = _pieces(lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi")))
    return _SPACES.sub("\n", "".join(pieces)).strip()


def _pieces(walk: object) -> list[str]:
    pieces: list[str] = []
    unseen = 0
    for event, element in walk:  # type: ignore[attr-defined]
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            unseen += tag in _UNSEEN
            pieces += ["\n"] if tag in _BLOCKS else []
            pieces += [_flat(element.text)] if element.text and not unseen else []
            continue
        if event == "end":
            unseen -= tag in _UNSEEN
            pieces += ["\n"] if tag in _BLOCKS else []
        pieces += [_flat(element.tail)] if element.tail and not unseen else []
    return pieces


def _flat(text: str) -> str:
    return re.sub(r"[ \t\r\n\xa0]+", " ", text)
