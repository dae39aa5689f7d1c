"""A decision on what is not any more as its maker saw it."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.errors import ReviewRefused
from dateline.reviews.moved import Moved
from dateline.reviews.review import Decision, Review
from dateline.reviews.standing import standing


class ReviewConflict(ReviewRefused):
    """A claim or an incident is not as the reviewer saw it; nothing of `decision` was filed.

    `others` are what others decided on it since, in order; `moved` are the incidents that hold other claims
    now, by such a decision or because newer reports were linked. A decision upon `latest`, the last review
    of it, knows them all.
    """

    code = "review-conflict"

    def __init__(
        self,
        decision: Decision,
        others: tuple[Review, ...],
        *,
        latest: int,
        moved: tuple[Moved, ...] = (),
    ) -> None:
        self.decision, self.others, self.latest, self.moved = decision, others, latest, moved
        what = "this claim" if decision.claim is not None else "this incident"
        changes = " and ".join([*_decided(others), *map(_moved, moved)])
        again = f"upon review {latest}" + (" and the claims that are in it now" if moved else "")
        super().__init__(
            f"Since {what} was shown, {changes}. Nothing of yours was filed.",
            expected="a decision that knows theirs" if others else "a decision on the claims that it holds",
            cure=f"leave {'theirs' if others else 'it'} as it is, or decide again {again}",
        )


def refuse_unseen(
    decision: Decision,
    reviews: Iterable[Review],
    *,
    reviewer: str,
    moved: tuple[Moved, ...] = (),
    latest: int | None = None,
) -> None:
    """Raises ReviewConflict where what is decided on has reviews that the decision does not know of.

    So it does where incidents have `moved`. A decision that does not say what it is upon is not asked for
    reviews, nor is a skip, which changes nothing. `latest` is what a new decision is to be upon, without it
    the last of the reviews.
    """
    if decision.verb == "skip":
        return
    given, upon = tuple(reviews), decision.upon
    others = unseen(given, upon=upon, reviewer=reviewer) if upon is not None else ()
    if others or moved:
        last = max((review.id for review in given), default=0) if latest is None else latest
        raise ReviewConflict(decision, others, latest=last, moved=moved)


def unseen(reviews: Iterable[Review], *, upon: int, reviewer: str) -> tuple[Review, ...]:
    """Returns what others decided after review `upon` and what of it counts, in order.

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


def _decided(others: tuple[Review, ...]) -> list[str]:
    names = " and ".join(dict.fromkeys(review.reviewer for review in others))
    verbs = ", ".join(review.verb for review in others)
    return [f"{names} decided on it ({verbs})"] if others else []


def _moved(one: Moved) -> str:
    changes = (("gained", len(one.came)), ("lost", len(one.went)))
    said = [f"{verb} {count} {'claim' if count == 1 else 'claims'}" for verb, count in changes if count]
    return f"{one.incident} {' and '.join(said)}"
