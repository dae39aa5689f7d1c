"""A decision on a claim about which somebody else decided since its maker saw it."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.errors import ReviewRefused
from dateline.reviews.review import Decision, Review
from dateline.reviews.standing import standing


class ReviewConflict(ReviewRefused):
    """Somebody else decided on the claim since the reviewer saw it; nothing of `decision` was filed.

    `others` are what they decided, in order. A decision upon `latest`, the last review of the claim, knows
    them all.
    """

    code = "review-conflict"

    def __init__(self, decision: Decision, others: tuple[Review, ...], *, latest: int) -> None:
        self.decision, self.others, self.latest = decision, others, latest
        names = " and ".join(dict.fromkeys(review.reviewer for review in others))
        verbs = ", ".join(review.verb for review in others)
        super().__init__(
            f"Since this claim was shown, {names} decided on it ({verbs}). Nothing of yours was filed.",
            expected="a decision that knows theirs",
            cure=f"leave theirs as it is, or decide again upon review {latest}",
        )


def refuse_unseen(decision: Decision, reviews: Iterable[Review], *, reviewer: str) -> None:
    """Raises ReviewConflict where a claim's reviews hold some that the decision does not know of.

    A decision that does not say what it is upon is not checked, nor is a skip, which changes nothing.
    """
    if decision.upon is None or decision.verb == "skip":
        return
    given = tuple(reviews)
    others = unseen(given, upon=decision.upon, reviewer=reviewer)
    if others:
        raise ReviewConflict(decision, others, latest=max(review.id for review in given))


def unseen(reviews: Iterable[Review], *, upon: int, reviewer: str) -> tuple[Review, ...]:
    """Returns what others decided on a claim after review `upon` and what of it counts, in order.

    Skips change nothing; what was decided and taken back since is as if it had not been; the taking back of
    what had been seen counts. A reviewer knows what they decided themselves.
    """
    given = sorted(reviews, key=lambda review: review.id)
    seen = {review.id for review in given if review.id <= upon and review.verb != "skip"}
    counting = {review.id for review in standing(given) if review.verb != "skip"}
    return tuple(
        review for review in given
        if review.id > upon and review.reviewer != reviewer
        and (review.id in counting or review.undoes in seen)
    )  # fmt: skip
