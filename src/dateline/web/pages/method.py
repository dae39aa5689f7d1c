"""/method: what each value means, how it comes about, and what the record cannot say."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from dateline.events import Ontology
from dateline.web import meanings
from dateline.web.notice import notice
from dateline.web.rendering import render

router = APIRouter()

# Headings of the tables of values, in the order of the page: anchor, name, what a row is, values.
TABLES = (
    ("modality", "Modality", "whether it is told as fact", meanings.MODALITIES),
    ("polarity", "Polarity", "whether it is said to have happened", meanings.POLARITIES),
    ("verification", "Verification", "what the report itself says of checking", meanings.VERIFICATIONS),
    ("precision", "Geo precision", "how exact a place is", meanings.PRECISIONS),
    ("time", "Precision of time", "the unit that the words speak of", meanings.TIMES),
    ("contradictions", "Contradictions", "what two claims can differ in", meanings.CONTRADICTIONS),
)  # fmt: skip


@router.get("/method")
def method(request: Request) -> Response:
    """Shows what types, statuses and values mean, by the tables that the program itself works with."""
    types = tuple(Ontology.load().types.values())
    return render(
        request, "method.html", types=types, tables=TABLES, statuses=meanings.STATUSES, notice=notice()
    )
