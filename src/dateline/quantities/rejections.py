"""Numbers that count nothing: dates, years, ages, clock times, designations, shares, numbered texts."""

from __future__ import annotations

import re

from dateline.model import Span

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_BEFORE = re.compile(
    rf"(?:\b{_MONTH}\.?\s|\b(?:no|nos|number|article|resolution|chapter|section|paragraph|page|channel|route"
    r"|highway|law|decree|order|aged?|class|type|group of|boeing|airbus|su|mig|flight|nr|g|protocol|brigade"
    r"|phase|day)\.?\s|\b[a-z]+-|#|№|\bat\s(?=\d{1,2}\s?[ap]\.?m))$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"^(?:\s?%|\s?per\s?cent\b|\s?percent\b|(?:st|nd|rd|th)\b|\s?-?\s?mm\b|-?\s?years?[- ]old|[:/]\d|\.\d|\w"
    rf"|\s(?:of\s)?{_MONTH}\b(?!\s\w+\sbe)|\s?[ap]\.?m\b|\s+o['’]clock|-(?:\w+)|\s?°)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:\s?[-–]\s?\d{2,4})?$")
_DATING = re.compile(
    r"\b(?:in|since|of|by|until|till|before|after|during|from|for|late|early|mid|and|the|to)\s$", re.I
)
# "at 0930", "at about 1400 GMT": wire and army reports tell the hour in four digits.
_HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d$")
_AT = re.compile(r"\b(?:at|by|until|since|from)\s(?:about\s|around\s|approximately\s)?$", re.I)
_AGE = re.compile(r"^,\s")


def counts_nothing(text: str, core: Span, *, has_noun: bool) -> bool:
    """Says whether the number at `core` of `text` dates, names or numbers something.

    `has_noun` tells whether a plural noun follows: "in 2014" is a year, "2014 soldiers" may be counted.
    """
    words = core.of(text)
    before, after = text[max(0, core.start - 24) : core.start], text[core.end : core.end + 24]
    if _AFTER.search(after) or _BEFORE.search(before):
        return True
    if _YEAR.fullmatch(words) and (not has_noun or _DATING.search(before)):
        return True
    if _HOUR.fullmatch(words) and (words.startswith("0") or (_AT.search(before) and not has_noun)):
        return True
    # An age stands between commas: "Maria Keller, 24, said".
    is_aged = before.endswith(", ") and bool(_AGE.search(after)) and words.isdigit() and int(words) < 120
    return is_aged and not has_noun
