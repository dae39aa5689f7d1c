"""/api/v1/incidents: what claims of several reports speak of."""

from __future__ import annotations

from itertools import chain

from fastapi import APIRouter

from dateline.ledger.rows import claim_object
from dateline.web.api.answers import Json, object_of
from dateline.web.api.filtering import Filtered
from dateline.web.api.paging import Pages
from dateline.web.api.revalidating import Revalidating
from dateline.web.api.shapes import IncidentPage, WholeIncident
from dateline.web.workspace import Here

router = APIRouter(tags=["incidents"], route_class=Revalidating)


@router.get("/incidents", response_model=IncidentPage, operation_id="list_incidents")
def incidents(here: Here, asked: Filtered, paging: Pages) -> Json:
    """Lists the incidents that fit the filter, in its order; `-confidence` is read as `-date`."""
    rows = here.ledger.incidents_after(asked.wanted, after=paging.mark, limit=paging.limit + 1)
    tally = object_of(here.ledger.tally_incidents(asked.wanted)) if paging.after is None else None
    return paging.answer_marked([(mark, object_of(one)) for mark, one in rows], tally=tally)


@router.get("/incidents/{id}", response_model=WholeIncident, operation_id="get_incident")
def incident(id: str, here: Here) -> Json:
    """Returns an incident with its claims in full, its links and its contradictions."""
    found = here.ledger.incident(id)
    ids = tuple(chain(found.claims, found.denials, found.foretold))
    return Json(
        {
            "incident": object_of(found),
            "claims": [claim_object(shown) for shown in here.ledger.claims_named(ids)],
            "links": [object_of(link) for link in here.ledger.links(ids)],
            "contradictions": [object_of(one) for one in here.ledger.contradictions(id)],
        }
    )
