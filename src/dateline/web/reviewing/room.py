"""The desk of the application, made when the first reviewer needs it."""

from __future__ import annotations

from functools import cached_property
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request

from dateline.incidents import Scale
from dateline.ledger import Ledger
from dateline.reviewing import Desk
from dateline.reviews import Review
from dateline.web.reference import Reference
from dateline.web.reviewing.relinking import Relinker

# After these incidents may be others; merges and splits bring them up to date themselves.
_MOVING = frozenset({"edit", "reject", "restore", "add", "undo"})


class ReviewRoom:
    """The desk, and what links behind it."""

    def __init__(self, ledger: Ledger, reference: Reference) -> None:
        self._ledger = ledger
        self._reference = reference
        self._lock = Lock()

    @cached_property
    def _desk(self) -> Desk:
        return Desk(self._ledger, self._reference.ontology, Scale.load())

    @property
    def desk(self) -> Desk:
        """Where decisions are made."""
        with self._lock:
            return self._desk

    @cached_property
    def relinker(self) -> Relinker:
        """What brings incidents up to date."""
        return Relinker(lambda: self.desk.link())

    def done(self, review: Review) -> Review:
        """Has incidents follow a decision where it may change them, and returns it."""
        if review.verb in _MOVING:
            self.relinker.ask()
        return review


def room_of(request: Request) -> ReviewRoom:
    """Returns the review room of the application."""
    room: ReviewRoom = request.app.state.review_room
    return room


Room = Annotated[ReviewRoom, Depends(room_of)]
