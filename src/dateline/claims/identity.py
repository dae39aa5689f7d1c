"""What makes a claim the same claim."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from dateline.model import Claim


def with_id(claim: Claim) -> Claim:
    """Returns the claim with the id that its report, type, evidence, place and sources give."""
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
        )
    )
    return replace(claim, id=f"clm_{hashlib.sha256(key.encode()).hexdigest()[:16]}")
