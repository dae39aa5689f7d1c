"""Joins expressions into ranges: "from March to May", "since 2014", "Monday and Tuesday", "until 9 May"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from dateline.model import Document, Judgement, Period, Sentence, Span, TimeMention
from dateline.times.arithmetic import days, shift_days, shift_months
from dateline.times.expressions import Expression
from dateline.times.vocabulary import load

_SCORE = 0.9
_REASONS = {
    "since": "open towards publication",
    "until": "runs from publication",
    "ending": "a length of time that ends at the date",
}
# Characters of a sentence before an expression that are searched for what opens a range.
_REACH = 90
_BETWEEN = re.compile(
    r",?\s*(?P<link>to|until|till|through|into|and|or|-|–|—)\s*(?:early\s+|late\s+)?(?:on\s+|in\s+)?(?:the\s+)?"
    r"(?:(?:night|morning|evening)\s+(?:of|to)\s+)?",
    re.IGNORECASE,
)
_OPEN_BETWEEN = re.compile(
    r"\b(?:from|between|since)\s+(?:(?:early|late)\s+)?(?:the\s+)?(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE
)
_SINCE = re.compile(
    r"\b(?:since|(?:starting|beginning)\s+(?:from\s+)?|from(?=\s+(?:the\s+(?:beginning|start|outbreak)\b|$)))"
    r"(?P<event>(?:\s+[^\s.;,:()\"“”]+){0,14}?)\s+(?:in\s+|on\s+|of\s+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
# Lengths of time that end at a date: "24 hours to 9 May", "the week ending 15 August".
_ENDING = re.compile(
    r"\b(?:the\s+)?(?:(?:last|past|previous)\s+)?(?:(?P<hours>24|48|72)\s+hours|(?P<week>week))\s+"
    r"(?:to|ending|ended|until|till|up\s+to|through)\s+(?:at\s+)?(?:\d{1,2}[.:]?\d\d\s+(?:hours\s+|hrs\s+)?)?(?:on\s+)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?P<word>until|till|through|by)\s+(?:the\s+)?$", re.IGNORECASE)


def join(document: Document, expressions: tuple[Expression, ...]) -> tuple[TimeMention, ...]:
    """Returns the mentions of the expressions, with ranges in place of or beside their parts."""
    mentions: list[TimeMention] = []
    grown = _apart([_grow(document, expression) for expression in expressions])
    i = 0
    while i < len(grown):
        pair = _pair(document, grown[i], grown[i + 1]) if i + 1 < len(grown) else None
        mentions.extend(_with_open_end(document, pair or grown[i]))
        i += 2 if pair else 1
    return tuple(sorted(mentions, key=lambda m: (m.span.start, m.span.end)))


def _apart(expressions: list[Expression]) -> list[Expression]:
    """Leaves out times of day that a date beside them has taken in: "before dawn on Monday"."""
    days_at = [e.span for e in expressions if e.family.kind == "day"]
    return [
        e for e in expressions if e.family.kind != "clock" or not any(e.span.overlaps(d) for d in days_at)
    ]


@functools.cache
def _around_days() -> tuple[re.Pattern[str], re.Pattern[str]]:
    expand = load().expand
    return (
        re.compile(expand(r"\b%day_lead%\s+(?:on\s+)?$"), re.IGNORECASE),
        re.compile(expand(r"(?:,)?\s+(?:at\s+|around\s+|before\s+)?%day_part%\b"), re.IGNORECASE),
    )


def _grow(document: Document, expression: Expression) -> Expression:
    if expression.family.kind != "day":
        return expression
    lead, tail = _around_days()
    span = expression.span
    sentence = document.sentences[expression.sentence]
    before = document.text[max(sentence.span.start, span.start - 40) : span.start]
    opened = lead.search(before)
    closed = tail.match(document.text, span.end, sentence.span.end)
    start = span.start - (len(before) - opened.start()) if opened else span.start
    return replace(expression, span=Span(start, closed.end() if closed else span.end))


def _pair(document: Document, first: Expression, second: Expression) -> Expression | None:
    one, two = first.period.value, second.period.value
    if first.sentence != second.sentence or one is None or two is None:
        return None
    kinds = (first.family.kind, second.family.kind)
    if first.span.end > second.span.start:
        return None
    gap = document.text[first.span.end : second.span.start]
    if "clock" in kinds:
        return _with_clock(gap, first, second)
    link = _BETWEEN.fullmatch(gap)
    if link is None or "present" in kinds:
        return None
    one = _same_year(first, one, two)
    if not _linked(document, link["link"].lower(), first, one, two):
        return None
    period = Period(one.start, two.end, "days" if (two.end - one.start).days else "day")
    span = first.span.join(second.span)
    return replace(
        second, span=span, is_yearless=False,
        period=Judgement(period, _SCORE, "range", "two dates with a word of range between", (span,)),
    )  # fmt: skip


def _with_clock(gap: str, first: Expression, second: Expression) -> Expression | None:
    if re.fullmatch(r",?\s*(?:on\s+)?", gap) is None:
        return None
    dated = second if first.family.kind == "clock" else first
    return replace(dated, span=first.span.join(second.span))


def _same_year(first: Expression, one: Period, two: Period) -> Period:
    if not first.is_yearless:
        return one
    years = two.start.year - one.start.year
    moved = shift_months(one.start, 12 * years)
    if moved > two.end:
        years -= 1
    return Period(shift_months(one.start, 12 * years), shift_months(one.end, 12 * years), one.precision)


def _linked(document: Document, link: str, first: Expression, one: Period, two: Period) -> bool:
    if two.end < one.start or two.start < one.start:
        return False
    if link == "or":
        return False
    if link != "and":
        return True
    before = document.text[max(0, first.span.start - 40) : first.span.start]
    if re.search(r"\bbetween\s+(?:[\w’'-]+\s+){0,2}$", before, re.IGNORECASE):
        return True
    # "Monday and Tuesday" is one stretch, "Monday and Friday" are two dates.
    return two.start == shift_days(one.end, 1) and one.precision == two.precision


def _with_open_end(document: Document, expression: Expression) -> list[TimeMention]:
    mention = _mention(document, expression)
    period = expression.period.value
    if period is None or expression.family.kind in ("present", "duration"):
        return [mention]
    sentence: Sentence = document.sentences[expression.sentence]
    low = max(sentence.span.start, expression.span.start - _REACH)
    before = document.text[low : expression.span.start]
    published = document.report.published
    ending = _ENDING.search(before) if period.precision == "day" else None
    if ending:
        span = Span(low + ending.start(), expression.span.end)
        back = int(ending["hours"]) // 24 if ending["hours"] else 6
        return [
            _ranged(document, expression, span, days(shift_days(period.start, -back), period.end), "ending")
        ]
    since = _SINCE.search(before) or _FROM.search(before)
    if since and period.precision == "days" and _FROM.fullmatch(since[0]):
        return [mention]
    if since and published is not None and period.start <= published and expression.period.rule != "range":
        span = Span(low + since.start(), expression.span.end)
        made = _ranged(document, expression, span, Period(period.start, published, "open"), "since")
        event = "event" in (since.groupdict() or {}) and (since["event"] or "").strip()
        return [made, mention] if event else [made]
    until = _UNTIL.search(before)
    if until and published is not None and period.end > published:
        span = Span(low + until.start(), expression.span.end)
        return [_ranged(document, expression, span, Period(published, period.end, "days"), "until")]
    return [mention]


def _ranged(document: Document, expression: Expression, span: Span, period: Period, rule: str) -> TimeMention:
    reason = _REASONS[rule]
    judgement = Judgement(period, _SCORE, rule, reason, (span,))
    return TimeMention(span, span.of(document.text), expression.sentence, judgement)


def _mention(document: Document, expression: Expression) -> TimeMention:
    span = expression.span
    return TimeMention(
        span,
        span.of(document.text),
        expression.sentence,
        expression.period,
        expression.family.kind == "duration",
    )
