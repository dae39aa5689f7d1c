"""When something is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

TimePrecision = Literal["day", "days", "week", "month", "season", "year", "years", "open"]


@dataclass(frozen=True, slots=True)
class Period:
    """An inclusive interval of days; `precision` is the unit that the words speak of."""

    start: dt.date
    end: dt.date
    precision: TimePrecision

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period ends no earlier than it starts: {self.start}, {self.end}")
