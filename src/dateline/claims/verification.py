"""Finds which claims a report says could not be verified, or were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from dateline.model import Document, Event, Judgement, Sentence, Span

_UNVERIFIED = re.compile(
    r"(?i)\b(?:(?:not|n.t|unable to|impossible to|could not|cannot)\b[^.]{0,60}?"
    r"\b(?:independently )?(?:verif|confirm|corroborat)\w*"
    r"|(?:unverified|unconfirmed|not (?:been )?independently (?:verified|confirmed)))"
)
_VERIFIED = re.compile(r"(?i)\bindependently (?:verified|confirmed|corroborated)\b")
_NOTHING: Judgement[str] = Judgement(None, 0.9, "nothing-said", "the text does not speak of verification")
# How many sentences back "this could not be verified" reaches when it names no kind of event.
_REACH = 3


def judge_verification(
    document: Document, events: Sequence[Event], families: Mapping[str, str]
) -> tuple[Judgement[str], ...]:
    """Returns for each event unverified, verified or none.

    A sentence that names a kind of event ("reports of the clashes") covers the claims of its family told
    before it; one that names none covers the sentences just before.
    """
    found = [_NOTHING] * len(events)
    for sentence, value, span in _statements(document):
        named = {
            families[e.type] for e in events if e.sentence == sentence.index and e.evidence.start > span.end
        }
        for i, event in enumerate(events):
            back = sentence.index - event.sentence
            if back > 0 and (families[event.type] in named if named else back <= _REACH):
                rule = "names-the-event" if named else "sentence-about-verification"
                found[i] = Judgement(value, 0.8 if named else 0.6, rule, evidence=(span,))
    return tuple(found)


def _statements(document: Document) -> Iterator[tuple[Sentence, str, Span]]:
    for sentence in document.sentences:
        match, value = _UNVERIFIED.search(sentence.text), "unverified"
        if match is None:
            match, value = _VERIFIED.search(sentence.text), "verified"
        if match is not None:
            start = sentence.span.start
            yield sentence, value, Span(start + match.start(), start + match.end())
