"""/api/v1/claims: claims in their public form, why they are as they are, and what they were before."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from dateline.errors import ClaimUnknown
from dateline.ledger.history import Version
from dateline.ledger.rows import claim_object
from dateline.web.api.answers import Json, object_of
from dateline.web.api.filtering import Filtered
from dateline.web.api.paging import Pages
from dateline.web.api.revalidating import Revalidating
from dateline.web.api.shapes import Claim, ClaimHistory, ClaimPage, Judgements
from dateline.web.workspace import Here

router = APIRouter(tags=["claims"], route_class=Revalidating)


@router.get("/claims", response_model=ClaimPage, operation_id="list_claims")
def claims(here: Here, asked: Filtered, paging: Pages) -> Json:
    """Lists the claims that fit the filter, in its order."""
    rows = here.ledger.claims_after(asked.wanted, after=paging.mark, limit=paging.limit + 1)
    tally = object_of(here.ledger.tally_claims(asked.wanted)) if paging.after is None else None
    return paging.answer_marked([(mark, claim_object(shown)) for mark, shown in rows], tally=tally)


@router.get("/claims/{id}", response_model=Claim, operation_id="get_claim")
def claim(id: str, here: Here) -> Json:
    """Returns a claim as the newest reading of its report has it."""
    for shown in here.ledger.claims_named([id]):
        return Json(claim_object(shown))
    raise _unknown(id)


@router.get("/claims/{id}/judgements", response_model=Judgements, operation_id="get_judgements")
def judgements(id: str, here: Here) -> Json:
    """Returns why each field of a claim has its value: the rule, the words it read, what was rejected."""
    _, found = here.ledger.claim(id)
    return Json({"claim": id, "judgements": found})


@router.get("/claims/{id}/history", response_model=ClaimHistory, operation_id="get_history")
def history(id: str, here: Here) -> Json:
    """Returns what each reading made of a claim, also of one that a newer reading did not find again."""
    versions = here.ledger.claim_versions(id)
    if not versions:
        raise _unknown(id)
    return Json({"items": [_version(one) for one in versions]})


def _version(one: Version) -> dict[str, Any]:
    when = {name: getattr(one, name) for name in ("reader", "read_at", "superseded_at")}
    return {**when, "claim": one.public}


def _unknown(id_: str) -> ClaimUnknown:
    return ClaimUnknown(
        f"The ledger holds no claim {id_!r}.",
        expected="the id of a claim that no newer reading has replaced",
        cure="look at its history, or copy an id from a list of claims",
    )
