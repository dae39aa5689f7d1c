"""Which parts a claim is given to: those that own where it may meet others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.incidents.blocking import meetings
from dateline.incidents.facts import facts_of
from dateline.incidents.score import Scale
from dateline.model import FiledClaim

# Says which part owns a meeting of claims. Any function that gives one always the same name will do.
Cut = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Share:
    """A claim as one part is given it.

    `border` says that another part is given it too. `settled` says that its incident is known already and
    that it is there only because others may depend on it.
    """

    claim: FiledClaim
    border: bool = False
    settled: bool = False


def parts_of(claim: FiledClaim, cut: Cut, scale: Scale) -> frozenset[str]:
    """Returns the names of the parts that a claim belongs to; one that has several lies at a border."""
    return frozenset(cut(meeting) for meeting in meetings(facts_of(claim, scale.kinds, wordless=True)))


def share(claim: FiledClaim, cut: Cut, scale: Scale, *, settled: bool = False) -> Iterator[tuple[str, Share]]:
    """Yields the names of the parts of a claim, each with what that part is given."""
    names = parts_of(claim, cut, scale)
    for name in sorted(names):
        yield name, Share(claim, border=len(names) > 1, settled=settled)
