"""Finds which claims a report says could not be verified, or were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Document, Event, Judgement, Sentence, Span

_CHECK = r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|substantiated?|check(?:ed)?|authenticated?)"
_NOT = r"(?:n['’]t| ?not)(?: yet| immediately)*"
_HOW = r"(?: yet| immediately| independently| officially)*"
_UNVERIFIED = re.compile(
    rf"(?i)\b(?:(?:unable|impossible|(?:not|n['’]t)(?: yet)?(?: been)? (?:able|possible)) to{_HOW} {_CHECK}\b"
    rf"|(?:could|can|did|does|do|was|were|is|are){_NOT}(?: be| been)?{_HOW} {_CHECK}\b"
    rf"|(?:has|have|had){_NOT} been{_HOW} {_CHECK}\b"
    rf"|not (?:been )?(?:independently|officially) {_CHECK}\b"
    r"|no (?:independent |official |immediate )?(?:confirmation|verification|corroboration)\b"
    r"|unverified|unconfirmed)"
)
_VERIFIED = re.compile(rf"(?i)\bindependently {_CHECK}\b|\b(?:later|since) (?:been )?verified by\b")
# "The minister did not confirm that": a speaker who keeps silent, not a check that failed.
_KEPT_SILENT = re.compile(r"(?i)\b(?:did|do|does)(?:n['’]t| not) confirm")
# "reports, which it could not corroborate, that ..."
_ASIDE = re.compile(r"(?i)\bwhich [\w ]*$")
_NOTHING: Judgement[str] = Judgement(None, 0.9, "nothing-said", "the text does not speak of verification")
# How many sentences back "this could not be verified" reaches, and how many "reports of the clashes" does.
_REACH, _REACH_OF_NAMED = 1, 8
# "either side's account of the battle", "the casualty reports" speak of more than their words name.
_OF_THE_FIELD = re.compile(r"(?i)\b(?:either|both) sides?\b|\bbattlefield\b")
_OF_THE_TOLL = re.compile(r"(?i)\bcasualt(?:y|ies)\b|\bdeath tolls?\b|\bdeaths\b")
_REACH_OF_FIELD, _REACH_OF_TOLL = 5, 20
_VICTIMS = re.compile(r"(?i)\b(?:killed|killing|died|dead|deaths|wounded|injured)\b")
_FATAL = frozenset({"violence", "people"})


@dataclass(frozen=True, slots=True)
class _Statement:
    sentence: Sentence
    value: str
    span: Span


def judge_verification(
    document: Document, events: Sequence[Event], families: Mapping[str, str]
) -> tuple[Judgement[str], ...]:
    """Returns for each event unverified, verified or none.

    A sentence that tells something and says that it could not be checked covers what it tells. One that
    only names a kind of event ("reports of the clashes") covers the claims of its family told before it;
    one that names none covers the sentence before.
    """
    found = [_NOTHING] * len(events)
    for statement in _statements(document):
        for i, rule in _covered(document, statement, events, families):
            score = 0.6 if rule == "sentence-about-verification" else 0.8
            found[i] = Judgement(statement.value, score, rule, evidence=(statement.span,))
    return tuple(found)


def _covered(
    document: Document, statement: _Statement, events: Sequence[Event], families: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    index = statement.sentence.index
    here = [i for i, event in enumerate(events) if event.sentence == index]
    told = [i for i in here if _is_told(statement, events[i])]
    if told:
        yield from ((i, "told-in-the-sentence") for i in told)
        return
    named, reach = {families[events[i].type] for i in here}, _REACH_OF_NAMED
    if _OF_THE_FIELD.search(statement.sentence.text):
        named, reach = set(families.values()), _REACH_OF_FIELD
    toll = bool(_OF_THE_TOLL.search(statement.sentence.text)) and reach == _REACH_OF_NAMED
    if toll:
        named, reach = set(_FATAL), _REACH_OF_TOLL
    for i, event in enumerate(events):
        back = index - event.sentence
        if toll and not _VICTIMS.search(document.sentences[event.sentence].text):
            continue
        if named and 0 < back <= reach and families[event.type] in named:
            yield i, "names-the-event"
        elif not named and 0 < back <= _REACH:
            yield i, "sentence-about-verification"


def _is_told(statement: _Statement, event: Event) -> bool:
    """The event is told before the statement, or is what "unconfirmed reports" tell after it."""
    if event.evidence.end <= statement.span.start:
        return True
    text = statement.sentence.text
    start = statement.span.start - statement.sentence.span.start
    aside = bool(_ASIDE.search(text, 0, start)) or text[start : start + 4].lower() in ("unve", "unco")
    aside = aside or " that " in text[statement.span.end - statement.sentence.span.start :]
    return aside and event.evidence.start >= statement.span.end


def _statements(document: Document) -> Iterator[_Statement]:
    for sentence in document.sentences:
        text = " ".join(sentence.text.split("\n"))
        match, value = _UNVERIFIED.search(text), "unverified"
        if match is None or _KEPT_SILENT.match(text, match.start()):
            match, value = _VERIFIED.search(text), "verified"
        if match is not None:
            start = sentence.span.start
            yield _Statement(sentence, value, Span(start + match.start(), start + match.end()))
