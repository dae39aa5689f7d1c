"""Resolves the words that a model took for a date, by the room of times."""

from __future__ import annotations

import re

from dateline.llm.evidence import Evidence, best, tense_of
from dateline.llm.grounding import Found, Grounded
from dateline.model import Judgement, Period, Span, TimeField, TimeMention

_NONE: Judgement[TimeField] = Judgement(None, 1.0, "none-proposed", "the model names no date")
_FIGURES = re.compile(r"\d+")
# A number of days may be a word in one language and a figure in the other; a day of the calendar is a figure.
_CALENDAR = re.compile(r"(?i)\d[./-]\d|\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")


def judge_time(claim: Grounded, evidence: Evidence) -> Judgement[TimeField]:
    """Returns the days that the words give against the publication date.

    In another language their English is read; a calendar day whose figures the words do not hold is refused.
    """
    found = claim.time
    if found is None:
        return _NONE
    words = found.span.of(evidence.text)
    line = evidence.english(found, tense_of(claim))
    if evidence.glosses is None or line is None:
        return _of_mention(_dated(evidence.materials.times, found.span), found, words)
    strange = _figures(found.english) - _figures(words)
    if strange and _CALENDAR.search(found.english):
        reason = f"{found.english!r} holds {', '.join(sorted(strange))}, and the words do not"
        return Judgement(None, 0.0, "not-in-the-words", reason, (found.span,))
    return _of_mention(_dated(evidence.glosses.materials.times, line), found, words)


def _dated(mentions: tuple[TimeMention, ...], span: Span) -> TimeMention | None:
    return best(mentions, span, lambda m: (not m.is_duration, m.period.value is not None))


def _of_mention(mention: TimeMention | None, found: Found, words: str) -> Judgement[TimeField]:
    period: Period | None = mention.period.value if mention and not mention.is_duration else None
    if mention is None or period is None:
        reason = mention.period.reason if mention and mention.period.reason else f"{words!r} gives no days"
        return Judgement(None, 0.0, "not-dated", reason, (found.span,))
    reason = f"{mention.period.reason}; read as {found.english!r}" if found.english else mention.period.reason
    field = TimeField(found.span, words, period)
    return Judgement(field, mention.period.score, mention.period.rule, reason, (found.span,))


def _figures(words: str) -> set[str]:
    return {str(int(figure)) for figure in _FIGURES.findall(words)}
