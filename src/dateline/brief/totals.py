"""Key figures: low, best and high of all incidents, by what and who is counted."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Figure, Incident

# What is counted of people, the gravest first; other counts (attacks, money) do not add up over incidents.
PEOPLE = ("killed", "injured", "missing", "captured", "displaced")


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one kind of figure over `incidents` incidents.

    `low` adds the lowest number of each incident, nothing where it is open; `best` the best supported
    ones; `high` the highest that any source gives. `is_open` says that a source leaves the upper end open.
    """

    what: str
    whom: str
    low: float
    best: float
    high: float
    is_open: bool
    incidents: int


def totals(incidents: Iterable[Incident], start: dt.date, end: dt.date) -> tuple[Total, ...]:
    """Returns the sums of the incidents that lie wholly within the period."""
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for incident in incidents:
        if lies_within(incident, start, end):
            for figure in incident.figures:
                if figure.what in PEOPLE:
                    found[figure.what, figure.whom].append(figure)
    order = sorted(found, key=lambda key: (PEOPLE.index(key[0]), key[1]))
    return tuple(_total(key, found[key]) for key in order)


def lies_within(incident: Incident, start: dt.date, end: dt.date) -> bool:
    """Says whether the incident neither began before the period nor ends after it."""
    return (
        incident.start is not None
        and incident.end is not None
        and start <= incident.start
        and incident.end <= end
    )


def _total(key: tuple[str, str], figures: list[Figure]) -> Total:
    return Total(
        *key,
        low=sum(figure.low or 0 for figure in figures),
        best=sum(figure.best or 0 for figure in figures),
        high=sum(max(figure.high or 0, figure.best or 0, figure.low or 0) for figure in figures),
        is_open=any(figure.high is None for figure in figures),
        incidents=len(figures),
    )
