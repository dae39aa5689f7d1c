"""Two decisions on one claim side by side: what was shown, what another made of it, what was meant."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.ledger import ReviewedClaim
from dateline.reviews import FIELDS, Decision, ReviewConflict, label_of, value_of


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that one of two decisions sets, in words; `yours` is None where the later does not set it."""

    field: str
    shown: str
    theirs: str
    yours: str | None


def differences(held: ReviewedClaim, conflict: ReviewConflict) -> Iterator[Difference]:
    """Yields the fields in which a claim is not what the later reviewer saw, or would not stay what it is."""
    decision = conflict.decision
    shown, now = held.upon(decision.upon), held.upon(conflict.latest)
    for field in FIELDS:
        before, after = value_of(shown, field), value_of(now, field)
        sets = decision.verb == "edit" and decision.field == field
        if sets or before != after:
            yours = label_of(decision.after, field) if sets else None
            yield Difference(field, label_of(before, field), label_of(after, field), yours)


def sent_again(decision: Decision) -> str:
    """Returns the value of an edit as JSON, as a form that repeats it sends it; empty for other decisions."""
    if decision.verb != "edit":
        return ""
    return json.dumps(decision.after["type"] if decision.field == "type" else decision.after)
