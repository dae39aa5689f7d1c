"""Krippendorff's alpha for nominal values, with missing ones.

After K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C and following:
https://repository.upenn.edu/asc_papers/43.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Returns the agreement over units, each the values that its observers gave; missing ones are left out.

    1 is perfect, 0 what chance gives, below 0 less than that. None where it is not defined: no unit has two
    values, or all values are the same, so that there is nothing to tell apart.
    """
    totals: Counter[Hashable] = Counter()
    observed = 0.0
    for values in units:
        size = len(values)
        if size < 2:
            continue
        counts = Counter(values)
        totals.update(counts)
        # Pairs of unlike values in the unit, each unit weighing as many as its values.
        observed += sum(count * (size - count) for count in counts.values()) / (size - 1)
    n = sum(totals.values())
    expected = sum(count * (n - count) for count in totals.values())
    if expected == 0:
        return None
    return 1 - (n - 1) * observed / expected
