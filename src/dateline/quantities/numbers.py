"""Numbers and ranges in a stretch of text, in words and figures, with their hedges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from math import isfinite

from dateline.model import Span
from dateline.quantities.knowledge import Bounds, hedges, number_words, vague_words

_SYMBOL = r"(?:(?:US|A|C)?[$£€¥]\s?)"
_FIGURE = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?![\d,]\d)|\d+(?:\.\d+)?"
# A scale that is one letter is read after a currency only: "5m" is as often metres.
_LETTERS = {"k": 1e3, "m": 1e6, "b": 1e9}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands: `span` with hedge and currency, `core` without; offsets into the text read."""

    span: Span
    core: Span
    low: float | None
    high: float | None
    is_money: bool


@dataclass(frozen=True, slots=True)
class _Amount:
    """One number of a range."""

    low: float | None
    high: float | None
    scale: float


def numbers(text: str) -> Iterator[Number]:
    """Yields the numbers of a text in order; none overlaps another."""
    for match in _pattern().finditer(text):
        number = _number(match)
        if number is not None:
            yield number


def _number(match: re.Match[str]) -> Number | None:
    first = _amount(match["one"], after_symbol=bool(match["symbol"]))
    if first is None:
        return None
    low, high = first.low, first.high
    start, end = match.start("one"), match.end("one")
    second = _amount(match["two"], after_symbol=bool(match["symbol"])) if match["two"] else None
    if second is not None and (range_ := _range(first, second, match)):
        (low, high), end = range_, match.end("two")
    symbol = match["symbol"]
    if second is not None and end == match.end("two") and match["between"]:
        start = match.start("between")
    core = Span(min(start, match.start("symbol")) if symbol else start, end)
    span = core
    if match["before"]:
        low, high = _hedged(low, high, hedges()[_plain(match["before"])][1])
        span = Span(match.start("before"), end)
    if match["after"] and end == match.end("two" if match["two"] else "one"):
        low, high = _hedged(low, high, hedges()[_plain(match["after"])][1])
        span = Span(span.start, match.end("after"))
    return Number(span, core, low, high, bool(symbol))


def _range(first: _Amount, second: _Amount, match: re.Match[str]) -> Bounds | None:
    """Returns the bounds of "300 to 400"; a scale said once holds for both ("3-5 million")."""
    low, high = first.low, second.high
    if low is None or high is None:
        return None
    if match["link"] == "and" and not match["between"]:
        return None
    if first.scale == 1 and second.scale > 1:
        low *= second.scale
    elif low < 1000 <= low * 1000 <= high and high % 1000 == 0:
        low *= 1000
    return (low, high) if low < high else None


def _hedged(low: float | None, high: float | None, bound: str) -> Bounds:
    if bound == "low":
        return low, None
    if bound == "high":
        # "Nearly several hundred" has no upper bound to keep.
        return (None, high) if high is not None else (low, None)
    return low, high


def _amount(words: str, *, after_symbol: bool = False) -> _Amount | None:
    plain = _plain(words)
    if (vague := vague_words().get(plain)) is not None:
        return _Amount(*vague, scale=1)
    figure = re.match(_FIGURE, plain)
    if figure:
        rest = plain[figure.end() :].strip(" -")
        scale = _LETTERS[rest] if after_symbol and rest in _LETTERS else _product(rest)
        value = float(re.sub(r"[^\d.]", "", figure.group())) * scale
        # 310 figures in a row are no number of anything, and a float holds no more.
        return _Amount(value, value, scale) if isfinite(value) else None
    return _in_words(re.split(r"[\s-]+", plain))


def _product(words: str) -> float:
    scale = 1.0
    for word in words.split():
        scale *= number_words()[word][0] if word in number_words() else 1
    return scale


def _in_words(words: Iterable[str]) -> _Amount | None:
    total, part, last_scale = 0.0, 0.0, 1.0
    for word in words:
        if word in ("a", "an", "and"):
            continue
        value, join = number_words()[word]
        if join == "unit":
            part += value
            last_scale = 1.0
        elif value < 1000:
            part = (part or 1) * value
        else:
            total += (part or 1) * value
            part, last_scale = 0.0, value
    return _Amount(total + part, total + part, last_scale)


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower().replace("\u00a0", " ").replace("\u202f", " ")).strip()


@cache
def _pattern() -> re.Pattern[str]:
    """Builds the one expression that finds a hedged number or range; vague phrases come before words."""
    units = _any(word for word, (_, join) in number_words().items() if join == "unit")
    scales = _any(word for word, (_, join) in number_words().items() if join == "scale")
    words = (
        rf"(?:an?\s+(?:{scales})|(?:{units}))\b"
        rf"(?:(?:\s+and\s+(?={units})|[\s-]+)(?:{units}|{scales})\b)*"
    )
    amount = rf"(?:(?:{_any(vague_words())})\b|(?:{_FIGURE})(?:[\s-]?(?:{scales}|[kmb])\b)*|{words})"
    before = _any(hedge for hedge, (side, _) in hedges().items() if side == "before")
    after = _any(hedge for hedge, (side, _) in hedges().items() if side == "after")
    return re.compile(
        rf"(?<![\w.,:/-])(?:(?P<before>{before})\s+)?(?P<between>between\s+|from\s+)?"
        rf"(?P<symbol>{_SYMBOL})?(?P<one>{amount})"
        rf"(?:\s?(?P<link>-|–|—|\bto\b|\band\b|\bor\b)\s?{_SYMBOL}?(?P<two>{amount}))?"
        rf"(?:\s+(?P<after>{after})\b)?",
        re.IGNORECASE,
    )


def _any(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
