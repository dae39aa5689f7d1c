"""Which reviews stand: all that were not undone."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.reviews.review import Review


def standing(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Returns the reviews that no undo took back, in their order; an undo itself stands for nothing."""
    given = sorted(reviews, key=lambda review: review.id)
    undone = {review.undoes for review in given if review.verb == "undo"}
    return tuple(r for r in given if r.verb != "undo" and r.id not in undone)


def last_of(reviews: Iterable[Review], reviewer: str) -> Review | None:
    """Returns the last standing review of a reviewer: what an undo of theirs takes back."""
    own = [review for review in standing(reviews) if review.reviewer == reviewer]
    return own[-1] if own else None
