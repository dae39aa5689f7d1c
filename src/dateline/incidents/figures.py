"""Low, best and high figures of an incident, by what and who is counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from dateline.incidents.sides import sector
from dateline.model import FiledClaim, Quantity
from dateline.model.incident import Figure


def figures_of(claims: Sequence[FiledClaim], voice_of: Mapping[str, str]) -> tuple[Figure, ...]:
    """Returns a figure for each thing counted; `voice_of` names the voice of each claim.

    `low` is the least number that any claim gives from below, `high` the greatest of all, None where all
    leave it open; `best` is the one that most voices give, the smaller where as many give two.
    """
    counted: dict[tuple[str, str], list[tuple[FiledClaim, Quantity]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        for quantity in claim.quantities:
            counted[quantity.what, whom(claim)].append((claim, quantity))
    return tuple(_figure(key, rows, voice_of) for key, rows in sorted(counted.items()))


def whom(claim: FiledClaim) -> str:
    """Returns the code of those who suffer, if all that are named share it, else an empty text."""
    codes = {party.code for party in claim.targets if sector(party.code) != "UNK" and party.code}
    return codes.pop() if len(codes) == 1 else ""


def _figure(
    key: tuple[str, str], rows: list[tuple[FiledClaim, Quantity]], voice_of: Mapping[str, str]
) -> Figure:
    lows = [q.low for _, q in rows if q.low is not None]
    highs = [q.high for _, q in rows if q.high is not None]
    backing = Counter(value for value, _ in {(q.low, voice_of[c.id]) for c, q in rows if q.low is not None})
    return Figure(
        what=key[0],
        whom=key[1],
        low=min(lows, default=None),
        best=min(backing, key=lambda value: (-backing[value], value), default=None),
        high=max(highs + lows) if highs else None,
        claims=tuple(dict.fromkeys(claim.id for claim, _ in rows)),
    )
