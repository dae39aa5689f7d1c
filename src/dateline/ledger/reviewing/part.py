"""The reviews of a ledger."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.ledger.look_up import Shown
from dateline.ledger.part import Part
from dateline.ledger.reviewing import coded, history, make, pairs, queue, single
from dateline.model import Filter, Judged
from dateline.reviews import CodedReport, Decision, Ratings, Review

_EVERYTHING = Filter()
_DOUBTFUL = Filter(sort="confidence")


class Reviews(Part):
    """What people decided in a ledger; every decision is one transaction, and only ever added."""

    def make(self, decision: Decision, *, reviewer: str) -> Review:
        """Files a decision, and lets the claim follow it; raises ClaimUnknown, ReviewRefused, ReviewConflict.

        An edited value has to be one that `reviews.checked` returned.
        """
        with self._writes() as connection:
            return make.make(connection, decision, reviewer=reviewer, at=self._clock())

    def undo(self, reviewer: str, *, upon: int | None = None) -> Review:
        """Takes back a reviewer's last standing decision, as a decision of its own.

        Raises ReviewRefused where there is none, ReviewConflict where others decided on its claim since, and
        after review `upon` where that is given.
        """
        with self._writes() as connection:
            return make.undo(connection, reviewer=reviewer, upon=upon, at=self._clock())

    def latest(self) -> int:
        """Returns the id of the last decision, 0 without any."""
        with self._reads() as connection:
            return history.last_number(connection)

    def of(
        self, *, claim: str | None = None, incident: str | None = None, reviewer: str | None = None
    ) -> Iterator[Review]:
        """Yields decisions in the order they were made, undone ones and undoings too; all without a name."""
        with self._reads() as connection:
            yield from history.find_reviews(connection, claim=claim, incident=incident, reviewer=reviewer)

    def claim(self, id_: str) -> single.ReviewedClaim:
        """Returns a claim, current or rejected, with everything people did to it; raises ClaimUnknown."""
        with self._reads() as connection:
            return single.find_reviewed(connection, id_)

    def waiting(
        self,
        wanted: Filter = _DOUBTFUL,
        *,
        reviewer: str = "",
        look: queue.Look = "first",
        limit: int = 1,
        offset: int = 0,
    ) -> Iterator[Shown]:
        """Yields the next claims to review, the doubtful first; see `reviewing.queue`."""
        with self._reads() as connection:
            yield from queue.find_to_review(
                connection, wanted, reviewer=reviewer, look=look, limit=limit, offset=offset
            )

    def progress(self, wanted: Filter = _EVERYTHING) -> queue.Progress:
        """Counts the claims that fit by the state of their review."""
        with self._reads() as connection:
            return queue.progress(connection, wanted)

    def ratings(self) -> Iterator[Ratings]:
        """Yields, claim by claim, what each of its reviewers held it to be."""
        with self._reads() as connection:
            yield from single.find_ratings(connection)

    def coded(self) -> Iterator[CodedReport]:
        """Yields every report that was read with its claims and the state of their review."""
        with self._reads() as connection:
            yield from coded.find_coded(connection)

    def judged(self) -> Judged:
        """Returns which pairs of claims people judged to speak of one occurrence, and which not."""
        with self._reads() as connection:
            return pairs.find_judged(connection)
