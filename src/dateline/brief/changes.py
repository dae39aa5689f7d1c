"""What changed against the period of equal length before."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.brief import phrases
from dateline.brief.materials import Materials, period_before
from dateline.brief.statuses import LOOKS
from dateline.brief.totals import Total, totals
from dateline.model import Incident


@dataclass(frozen=True, slots=True)
class Change:
    """A count in the period before and in this one."""

    what: str
    before: float
    now: float

    @property
    def difference(self) -> str:
        """The difference with its sign."""
        change = self.now - self.before
        return "no change" if not change else f"{'+' if change > 0 else '−'}{phrases.number(abs(change))}"


def changes(materials: Materials) -> tuple[Change, ...]:
    """Returns the changes: reports read first, for with fewer reports fewer incidents are heard of."""
    now, before = materials.incidents, materials.before
    return (
        Change("reports read (everywhere)", materials.seen_before.reports, materials.seen.reports),
        Change("incidents", len(before), len(now)),
        *_counted(now, before, by="status"),
        *_counted(now, before, by="type"),
        *_figures(materials),
    )


def _counted(now: Sequence[Incident], before: Sequence[Incident], *, by: str) -> Iterable[Change]:
    here, there = (Counter(getattr(i, by) for i in some) for some in (now, before))
    if by == "status":
        names = [(look.status, look.words.lower()) for look in LOOKS]
    else:
        order = sorted(here | there, key=lambda name: (-here[name], name))
        names = [(name, phrases.kind(name)) for name in order]
    return (Change(words, there[name], here[name]) for name, words in names if here[name] or there[name])


def _figures(materials: Materials) -> Iterable[Change]:
    """Changes of the best figures; the upper and lower ends are in the key figures."""
    earlier = period_before(materials.start, materials.end)
    here = _best(totals(materials.incidents, materials.start, materials.end))
    there = _best(totals(materials.before, *earlier))
    for what, whom in sorted(here | there):
        words = f"{what}, {phrases.people(whom)} (best figure)"
        yield Change(words, there.get((what, whom), 0), here.get((what, whom), 0))


def _best(found: Iterable[Total]) -> dict[tuple[str, str], float]:
    return {(total.what, total.whom): total.best for total in found}


def before_words(start: dt.date, end: dt.date) -> str:
    """Names the period before."""
    return phrases.days(*period_before(start, end))
