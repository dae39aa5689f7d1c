"""Compares who does it to whom."""

from __future__ import annotations

from dateline.incidents.facts import Facts

LEVELS = (
    "same doer and sufferer", "same doer", "same sufferer", "a party in common", "parties not told",
    "other parties",
)  # fmt: skip


def compare(a: Facts, b: Facts) -> str:
    """Returns how the parties agree; other parties speak against one occurrence but do not rule it out.

    Two sides often name each other as the doer of one attack, and that is a contradiction to record.
    """
    doer = not set(a.doers).isdisjoint(b.doers) if a.doers and b.doers else False
    sufferer = not set(a.sufferers).isdisjoint(b.sufferers) if a.sufferers and b.sufferers else False
    if doer:
        return "same doer and sufferer" if sufferer else "same doer"
    if sufferer:
        return "same sufferer"
    one, other = {*a.doers, *a.sufferers}, {*b.doers, *b.sufferers}
    if not one or not other:
        return "parties not told"
    return "other parties" if one.isdisjoint(other) else "a party in common"
