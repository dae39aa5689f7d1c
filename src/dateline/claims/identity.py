"""What makes a claim the same claim."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.model import Claim


def with_id(claim: Claim) -> Claim:
    """Returns the claim with the id that its report, type, evidence, place and sources give."""
    return _with_id(claim, nth=1)


def distinct(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yields claims of one report, each with an id of its own: those that share one are counted through.

    Strikes on Monday and on Tuesday may be told by the same words of the same place and source.
    """
    seen: Counter[str] = Counter()
    for claim in claims:
        seen[claim.id] += 1
        yield claim if seen[claim.id] == 1 else _with_id(claim, nth=seen[claim.id])


def _with_id(claim: Claim, *, nth: int) -> Claim:
    place = claim.place.value.place.name if claim.place.value else ""
    sources = "|".join(p.text for p in claim.sources.value or ())
    key = "\x1f".join(
        (
            claim.report,
            str(claim.type.value),
            str(claim.evidence.start),
            str(claim.evidence.end),
            place,
            sources,
            *([str(nth)] if nth > 1 else []),
        )
    )
    return replace(claim, id=f"clm_{hashlib.sha256(key.encode()).hexdigest()[:16]}")
