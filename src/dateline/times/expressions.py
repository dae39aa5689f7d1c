"""Finds the single expressions of time of a report, before any are joined into ranges."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.model import Document, Judgement, Period, Sentence, Span
from dateline.times.families import FAMILIES
from dateline.times.family import Family, Setting
from dateline.times.tenses import tense_at
from dateline.times.vocabulary import load

# Rules are exact on the words that they match; what may err is the direction that the tense gives.
_SURE, _BY_TENSE = 0.95, 0.85
_NO_DATE = "the publication date is not known, so a relative date is not resolved"


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of time: where it stands, the family that read it and the period it gives."""

    span: Span
    sentence: int
    family: Family
    period: Judgement[Period]
    is_yearless: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    match: re.Match[str]
    family: Family
    rank: int


@functools.cache
def _compiled() -> tuple[tuple[Family, re.Pattern[str]], ...]:
    words = load()
    return tuple((family, re.compile(words.expand(family.pattern), re.IGNORECASE)) for family in FAMILIES)


def find_expressions(document: Document) -> tuple[Expression, ...]:
    """Returns the expressions of all sentences in order, no two of them overlapping."""
    setting = Setting(load(), document.report.published)
    found: list[Expression] = []
    for sentence in document.sentences:
        for candidate in _candidates(sentence):
            expression = _read(candidate, sentence, setting)
            if expression is None or (found and found[-1].span.end > expression.span.start):
                continue
            found.append(expression)
            setting = _after(setting, expression)
    return tuple(found)


def _candidates(sentence: Sentence) -> Iterator[_Found]:
    lowered = sentence.text.lower()
    hits = [
        _Found(match, family, rank)
        for rank, (family, pattern) in enumerate(_compiled())
        if any(hint in lowered for hint in family.hints)
        for match in pattern.finditer(sentence.text)
    ]
    yield from sorted(hits, key=lambda hit: (hit.match.start(), -hit.match.end(), hit.rank))


def _read(found: _Found, sentence: Sentence, setting: Setting) -> Expression | None:
    base = sentence.span.start
    span = Span(base + found.match.start(), base + found.match.end())
    family = found.family
    if family.anchored and setting.published is None:
        outcome: Period | str | None = _NO_DATE
        tense = setting.tense
    else:
        tense = tense_at(sentence, span, setting.words)
        outcome = family.read(found.match, replace(setting, tense=tense))
    if outcome is None:
        return None
    is_yearless = family.slug == "day-month" or family.slug == "month"
    if isinstance(outcome, str):
        judgement: Judgement[Period] = Judgement(None, 0.0, family.slug, outcome, (span,))
    else:
        reason = (
            f"read against {setting.published}, tense {tense}" if family.anchored else "the words give it"
        )
        judgement = Judgement(outcome, _BY_TENSE if family.anchored else _SURE, family.slug, reason, (span,))
    return Expression(span, sentence.index, family, judgement, is_yearless)


def _after(setting: Setting, expression: Expression) -> Setting:
    period = expression.period.value
    if period is None or expression.family.kind in ("present", "clock", "duration"):
        return setting
    if period.precision == "day":
        return replace(setting, before=period, before_day=period)
    return replace(setting, before=period, before_day=None)
