"""/api/v1/types and /api/v1/statuses: what types of claims and statuses of incidents mean."""

from __future__ import annotations

from dataclasses import asdict

from fastapi import APIRouter

from dateline.brief.statuses import LOOKS
from dateline.events.ontology import EventType
from dateline.web.api.answers import Json
from dateline.web.api.shapes import StatusesAnswer, TypesAnswer
from dateline.web.reference import Refers

router = APIRouter(tags=["reference"])


@router.get("/types", response_model=TypesAnswer, operation_id="list_types")
def types(reference: Refers) -> Json:
    """Lists the types of the coding guide with their codes of PLOVER, ACLED, CAMEO and UCDP."""
    return Json({"items": [_type(kind) for kind in reference.ontology.types.values()]})


@router.get("/statuses", response_model=StatusesAnswer, operation_id="list_statuses")
def statuses() -> Json:
    """Lists the statuses of incidents with their words, shape and hue, the best supported first."""
    return Json({"items": [asdict(look) for look in LOOKS]})


def _type(kind: EventType) -> dict[str, object]:
    names = ("id", "family", "title", "definition", "plover", "cameo_root", "ucdp")
    acled = {"event_type": kind.acled[0], "sub_event_type": kind.acled[1]} if kind.acled else None
    return {**{name: getattr(kind, name) for name in names}, "acled": acled}
