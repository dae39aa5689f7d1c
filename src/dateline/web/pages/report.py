"""/reports/ID: a report as it was filed, with the words of its claims marked in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from dateline.ledger.held import Held
from dateline.web.marking import marks_of, paragraphs
from dateline.web.marking.controls import unseen
from dateline.web.rendering import render
from dateline.web.telling import Entry, entry_of, said_of
from dateline.web.workspace import Here

router = APIRouter()

# Claims listed beside the text at once, with their judgements: 100 weigh some 0.8 MB of HTML. All are marked.
_LISTED = 100
# The fields whose words are marked, in the order of the legend.
MARKED = ("evidence", "actor", "target", "place", "time", "quantity", "source")

Told = tuple[dict[str, Any], dict[str, Any]]


@router.get("/reports/{id}.json")
def as_json(id: str, here: Here) -> Response:
    """Returns what is known of a report with its text and its claims in their public form."""
    held = here.ledger.holdings.report(id)
    claims = [{**public, "said": said_of(public)} for public, _ in here.ledger.holdings.claims(id)]
    return JSONResponse({**facts(held), "text": held.report.text, "claims": claims})


@router.get("/reports/{id}.txt")
def as_text(id: str, here: Here) -> Response:
    """Returns the text of a report as it was filed: offsets of claims count its code points."""
    return PlainTextResponse(here.ledger.report(id).text)


@router.get("/reports/{id}")
def report(request: Request, here: Here, id: str) -> Response:
    """Shows the text with its claims marked, the claims beside it, and what is known of the report."""
    held = here.ledger.holdings.report(id)
    told = list(here.ledger.holdings.claims(id))
    parts = max(1, -(-len(told) // _LISTED))
    part = min(number_of(request.query_params.get("part", "")), parts)
    first = _LISTED * (part - 1)
    return render(
        request,
        "report.html",
        held=held,
        report=held.report,
        paragraphs=paragraphs(held.report.text, [mark for public, _ in told for mark in marks_of(public)]),
        entries=_entries(told[first : first + _LISTED], first),
        total=len(told),
        spots=_spots(told, part),
        part=part,
        parts=parts,
        listed=_LISTED,
        marked=MARKED,
        unseen=unseen(held.report.text),
    )


def number_of(written: str) -> int:
    """Returns the number of a part as an address has it; what is none is the first."""
    return max(1, int(written)) if written.isascii() and written.isdecimal() and len(written) < 6 else 1


def _entries(told: Sequence[Told], first: int) -> list[Entry]:
    return [entry_of(number, public, judged) for number, (public, judged) in enumerate(told, first + 1)]


def _spots(told: Sequence[Told], part: int) -> dict[str, tuple[int, str]]:
    """The number of each claim, and where its entry is: on this page, or beside another part."""
    spots = {}
    for number, (public, _) in enumerate(told, 1):
        its = 1 + (number - 1) // _LISTED
        spots[public["id"]] = number, f"{'' if its == part else f'?part={its}'}#entry-{public['id']}"
    return spots


def facts(held: Held) -> Mapping[str, Any]:
    """Returns what is known of a report as JSON values."""
    report = held.report
    return {
        "id": report.id,
        "title": report.title,
        "outlet": report.outlet,
        "outlet_country": report.outlet_country,
        "language": report.language,
        "published": report.published.isoformat() if report.published else None,
        "published_how": report.published_how,
        "origin": report.origin,
        "retrieved_at": held.retrieved_at.isoformat(),
        "sha256": f"SHA-256:{report.sha256}",
        "text_sha256": held.text_sha256,
        "reader": held.reader,
        "read_at": held.read_at.isoformat() if held.read_at else None,
        "notes": list(report.notes),
        "printings": [_printing(one) for one in held.printings],
        "failures": [
            {"code": one.code, "found": one.found, "expected": one.expected, "cure": one.cure,
             "kept": one.kept, "failed_at": one.failed_at.isoformat()}
            for one in held.failures
        ],
    }  # fmt: skip


def _printing(one: Any) -> dict[str, Any]:
    return {
        "report": one.report,
        "outlet": one.outlet,
        "title": one.title,
        "published": one.published.isoformat() if one.published else None,
        "origin": one.origin,
        "score": one.score,
    }
