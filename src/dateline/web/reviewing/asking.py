"""What the address of the review asks for: the filter, which look, which claim, which field is edited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from fastapi import Depends, Request

from dateline.reviews import FIELDS
from dateline.web.asking import Asked, Asks

Look = Literal["first", "second"]
# Names of a field's search and of what was done, kept short: they stand in addresses.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class ReviewAsked:
    """The filter with the doubtful first unless it has an order, and what of the page is shown.

    `edit` is the field whose form is open, `find` what is searched for it, `done` the last decision's verb.
    """

    asked: Asked
    look: Look
    claim: str | None
    edit: str | None
    find: str
    done: str

    def query(self, **changes: str | int | None) -> str:
        """Returns the query of a page of the same queue."""
        look = None if self.look == "first" else self.look
        return self.asked.query(**{"look": look, **changes})


def review_asked_of(request: Request, asked: Asks) -> ReviewAsked:
    """Returns what a request asks for; raises FilterUnreadable."""
    given = request.query_params
    if "sort" not in given:
        asked = replace(asked, wanted=replace(asked.wanted, sort="confidence"))
    edit = given.get("edit", "")
    return ReviewAsked(
        asked=replace(asked, wanted=replace(asked.wanted, review=())),
        look="second" if given.get("look") == "second" else "first",
        claim=given.get("claim", "")[:_LONGEST] or None,
        edit=edit if edit in FIELDS else None,
        find=given.get("find", "")[:_LONGEST].strip(),
        done=given.get("done", "")[:_LONGEST],
    )


ReviewAsks = Annotated[ReviewAsked, Depends(review_asked_of)]
