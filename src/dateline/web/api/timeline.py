"""/api/v1/incidents/timeline: how many incidents begin when."""

from __future__ import annotations

from fastapi import APIRouter

from dateline.web.api.answers import Json, object_of
from dateline.web.api.bins import binned
from dateline.web.api.filtering import Filtered
from dateline.web.api.revalidating import Revalidating
from dateline.web.api.shapes import TimelineAnswer
from dateline.web.workspace import Here

router = APIRouter(tags=["incidents"], route_class=Revalidating)


@router.get("/incidents/timeline", response_model=TimelineAnswer, operation_id="incident_timeline")
def incident_timeline(here: Here, asked: Filtered) -> Json:
    """Returns how many incidents that fit begin in each day, week, month ... of the filter's range.

    The unit is the finest of which no more than 120 cover the range: `from` to `to`, or the first to the
    last day on which an incident begins.
    """
    days = here.ledger.days(asked.wanted)
    unit, bins = binned(days, start=asked.wanted.start, end=asked.wanted.end)
    undated = sum(day.count for day in days if day.day is None)
    return Json({"unit": unit, "bins": [object_of(one) for one in bins], "undated": undated})
