"""What a rule of the room is: a pattern of words and a way to read the period that they give."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dateline.model import Period
from dateline.times.vocabulary import Vocabulary

Tense = Literal["past", "future", "none"]


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against.

    `published` is the publication date, `tense` where the governing verb points, `before` the last
    date that the text gave before the expression, `before_day` the last that was a single day.
    """

    words: Vocabulary
    published: dt.date | None
    tense: Tense = "none"
    before: Period | None = None
    before_day: Period | None = None

    @property
    def today(self) -> dt.date:
        """The publication date; only families that are `anchored` ask for it.

        Raises `ValueError` if it is not known.
        """
        if self.published is None:
            raise ValueError("an anchored family was read without a publication date")
        return self.published


# A period, or the reason why there is none, or None where the words turn out to be no expression of time.
Outcome = Period | str | None


@dataclass(frozen=True, slots=True)
class Family:
    """One form of expression.

    `pattern` is a regular expression with `%name%` for kinds of words (see `Vocabulary.expand`),
    matched without regard to case. A sentence is searched only if it holds one of `hints` (lower
    case). `anchored` families need the publication date. `kind` tells expressions of days, which
    parts of the day may extend, from others; `present` ("now") and `clock` never become the anchor
    of a narrative. `example` is an invented sentence part that the pattern matches.
    """

    slug: str
    pattern: str
    hints: tuple[str, ...]
    read: Callable[[re.Match[str], Setting], Outcome]
    example: str
    anchored: bool = True
    kind: Literal["day", "span", "present", "clock", "duration"] = "span"
