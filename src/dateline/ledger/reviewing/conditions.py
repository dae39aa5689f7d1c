"""What reviewers made of a claim, as a condition on its row."""

from __future__ import annotations

from collections.abc import Sequence, Set

import sqlalchemy as sa

from dateline.ledger.distances import Condition
from dateline.ledger.tables import claims
from dateline.reviews import STATES


def review_condition(wanted: Sequence[str]) -> Condition:
    """Returns which rows of `claims` stand in one of the states; without any: all but the rejected.

    Few claims are reviewed of many, and they have an index of their own: so the states are sets of numbers.
    """
    current = claims.c.superseded_at.is_(None)
    if not wanted:
        return current
    states: set[str] = set(STATES if "all" in wanted else wanted)
    reviewed = states - {"unreviewed"}
    if "unreviewed" not in states:
        return claims.c.n.in_(_in_states(reviewed))
    others = set(STATES) - states - {"unreviewed", "rejected"}
    kept = current & claims.c.n.not_in(_in_states(others)) if others else current
    return kept | claims.c.n.in_(_in_states({"rejected"})) if "rejected" in states else kept


def _in_states(states: Set[str]) -> sa.Select[tuple[int]]:
    inner = claims.alias("in_state")
    return sa.select(inner.c.n).where(inner.c.review.is_not(None), inner.c.review.in_(sorted(states)))
