"""One claim with everything that people did to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dateline.errors import ClaimUnknown
from dateline.ledger.reviewing.history import reviews_by_claim
from dateline.ledger.reviewing.standing import rows_of, standing_of, weigh
from dateline.ledger.tables import claims
from dateline.reviews import Ratings, Review, Reviewed, apply, ratings

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ReviewedClaim:
    """A claim as people left it, with why each field has its value and its whole history.

    `newer` is what a newer reading makes of it, None where there is none or it is what was reviewed.
    `reader` is the version of the reader.
    """

    id: str
    reviewed: Reviewed
    judgements: dict[str, Any]
    history: tuple[Review, ...]
    newer: dict[str, Any] | None
    reader: str

    @property
    def latest(self) -> int:
        """The id of its last review, 0 without any: what a decision of who sees it is upon."""
        return max((review.id for review in self.history), default=0)

    def upon(self, review: int | None) -> dict[str, Any]:
        """Returns its public form as it was after a review, 0 for none; as it is now for None."""
        if review is None:
            return self.reviewed.public
        then = apply(self.reviewed.machine, (one for one in self.history if one.id <= review))
        return then.public if then is not None else self.reviewed.public


def find_reviewed(connection: sa.Connection, claim: str) -> ReviewedClaim:
    """Returns a claim, current or rejected, with its reviews; raises ClaimUnknown."""
    now = standing_of(connection, claim)
    if now.row is None or now.reviewed is None:
        raise ClaimUnknown(
            f"The ledger holds no claim {claim!r}.",
            expected="the id of a claim that is current or was rejected",
            cure="copy an id that `dateline show` prints",
        )
    newest = now.newest.public if now.newest is not None else None
    base = now.base.public if now.base is not None else None
    return ReviewedClaim(
        claim,
        now.reviewed,
        now.row.judgements,
        now.reviews,
        newest if newest != base else None,
        now.row.reader,
    )


def find_ratings(connection: sa.Connection) -> Iterator[Ratings]:
    """Yields, claim by claim, what each of its reviewers held it to be."""
    by_claim = sorted(reviews_by_claim(connection).items())
    for start in range(0, len(by_claim), _AT_ONCE):
        some = dict(by_claim[start : start + _AT_ONCE])
        rows: dict[str, list[sa.Row[Any]]] = {}
        for row in rows_of(connection, claims.c.id.in_(some)):
            rows.setdefault(row.id, []).append(row)
        for claim, made in some.items():
            now = weigh(rows.get(claim, []), tuple(made))
            yield ratings(now.base.public if now.base is not None else None, made)
