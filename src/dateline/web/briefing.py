"""The situation report that an address asks for: its period, its area, its filter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.areas import area_parameters
from dateline.brief import Brief, compose, load_outlines
from dateline.gathering import gather
from dateline.ledger import Ledger
from dateline.ledger.parameters import NAMES, parameters_of, parse_filter
from dateline.web.windows import Window, window_of

# The period where none is asked for: the last week that the ledger holds.
_DAYS = 7
# Said by the report itself, or of no meaning to it.
_APART = ("from", "to", "sort")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; `window` is None where the ledger holds no day.

    `parameters` are the filter's without days and area, `area` a name or a rectangle as it was written.
    """

    window: Window | None
    area: str
    parameters: Mapping[str, str]

    @property
    def query(self) -> dict[str, str]:
        """The parameters of an address that asks for the same."""
        days = {"from": str(self.window.start), "to": str(self.window.end)} if self.window else {}
        return {**days, **({"area": self.area} if self.area else {}), **self.parameters}


def wanted_of(ledger: Ledger, given: Mapping[str, str]) -> Wanted:
    """Returns what the parameters of an address ask for; raises FilterUnreadable."""
    window = window_of(ledger, given.get("from", ""), given.get("to", ""), days=_DAYS)
    kept = parse_filter({name: given[name] for name in NAMES if name in given and name not in _APART})
    return Wanted(window, " ".join(given.get("area", "").split()), parameters_of(kept))


def brief_of(ledger: Ledger, wanted: Wanted) -> Brief | None:
    """Returns the report, None where the ledger holds no day; raises FilterUnreadable for an unknown area.

    It reads all incidents of the period and draws a map: a second or more for a month of many reports.
    """
    if wanted.window is None:
        return None
    where, said = area_parameters(wanted.area)
    parameters = {**wanted.parameters, **where}
    period = (wanted.window.start, wanted.window.end)
    words = "; ".join(part for part in (said, _narrowed(wanted.parameters)) if part)
    return compose(gather(ledger, period, parameters, words), outlines=load_outlines())


def _narrowed(parameters: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in parameters.items())
