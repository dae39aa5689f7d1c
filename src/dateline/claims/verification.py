"""Finds which claims a report says could not be verified, or were."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.model import Document, Event, Judgement, Span

_UNVERIFIED = re.compile(
    r"(?i)\b(?:(?:not|n.t|unable to|impossible to|could not|cannot)\b[^.]{0,60}?\b(?:independently )?(?:verif|confirm|corroborat)\w*"
    r"|(?:unverified|unconfirmed|not (?:been )?independently (?:verified|confirmed)))"
)
_VERIFIED = re.compile(r"(?i)\bindependently (?:verified|confirmed|corroborated)\b")


def judge_verification(document: Document, events: Sequence[Event]) -> tuple[Judgement[str], ...]:
    """Returns for each event unverified, verified or none."""
    found: list[Judgement[str]] = [Judgement(None, 0.9, "nothing-said", "the text does not speak of verification")] * len(events)
    for sentence in document.sentences:
        match = _UNVERIFIED.search(sentence.text)
        value = "unverified"
        if match is None:
            match, value = _VERIFIED.search(sentence.text), "verified"
        if match is None:
            continue
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        for i, event in enumerate(events):
            if sentence.index - 3 <= event.sentence <= sentence.index and event.sentence != sentence.index:
                found[i] = Judgement(value, 0.6, "sentence-about-verification", evidence=(span,))
    return tuple(found)
