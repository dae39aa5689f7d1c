"""/api/v1/claims: claims in their public form."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from dateline.web.workspace import Here

router = APIRouter(tags=["claims"])


@router.get("/claims/{id}")
def claim(id: str, here: Here) -> dict[str, Any]:
    """Returns a claim and why each of its fields has its value."""
    public, judgements = here.ledger.claim(id)
    return {"claim": public, "judgements": judgements}
