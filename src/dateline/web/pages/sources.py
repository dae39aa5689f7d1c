"""/sources: who reports, who speaks, what was read of whom on which day, and which reports are copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import islice

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from dateline.brief.phrases import people
from dateline.incidents.sides import side
from dateline.ledger import Coverage, Speaker
from dateline.ledger.outlets import NEWEST
from dateline.model import FiledParty
from dateline.web.plain import plain
from dateline.web.rendering import render
from dateline.web.streaming import csv_rows
from dateline.web.strips import strips_of
from dateline.web.vocabulary import Vocabulary, vocabulary_of
from dateline.web.windows import Window, window_of
from dateline.web.workspace import Here

router = APIRouter()

# Days of the coverage log: four weeks where none is asked for, a quarter at most.
DAYS, MOST_DAYS = 28, 92
# Rows shown of each list: a screen can be looked through, the rest is in the files.
_OUTLETS, _SPEAKERS, _FAILURES, _GROUPS = 100, 200, 50, 30
_IN_FILES = 10_000
_COLUMNS = ("name", "country", "reports", "read", "claims", "first", "last")


@dataclass(frozen=True, slots=True)
class Side:
    """The speakers of one side: its slug, None for those of no side, and how it is said."""

    name: str | None
    words: str
    claims: int
    speakers: tuple[Speaker, ...]


@router.get("/sources.json")
def as_json(request: Request, here: Here) -> Response:
    """Returns outlets, speakers by side, coverage, failures and groups of copies."""
    coverage = _coverage(here, _window(request, here))
    found = {
        "outlets": [asdict(row) for row in here.ledger.holdings.outlets(limit=_IN_FILES)],
        "speakers": [asdict(row) for row in _sides_in_files(request, here)],
        "coverage": [asdict(row) for row in coverage],
        "failures": [asdict(row) for row in here.ledger.holdings.failures(limit=_IN_FILES)],
        "copies": [asdict(row) for row in islice(here.ledger.copies(), _IN_FILES)],
    }
    return JSONResponse(plain(found))


@router.get("/sources.csv")
def as_csv(here: Here) -> Response:
    """Returns the outlets as rows."""
    rows = (asdict(row) for row in here.ledger.holdings.outlets(limit=_IN_FILES))
    return csv_rows(rows, _COLUMNS, name="outlets.csv")


@router.get("/sources")
def sources(request: Request, here: Here) -> Response:
    """Shows outlets, speakers, the coverage log of a period with its failures, and copies."""
    window = _window(request, here)
    return render(
        request,
        "sources.html",
        outlets=list(here.ledger.holdings.outlets(limit=_OUTLETS)),
        sides=sides(here.ledger.holdings.speakers(limit=_SPEAKERS), vocabulary_of(request)),
        window=window,
        strips=strips_of(_coverage(here, window), window.days) if window else [],
        failures=list(here.ledger.holdings.failures(limit=_FAILURES)),
        groups=list(islice(here.ledger.copies(), _GROUPS)),
        newest=NEWEST,
    )


def _sides_in_files(request: Request, here: Here) -> list[Side]:
    return sides(here.ledger.holdings.speakers(limit=_IN_FILES), vocabulary_of(request))


def _window(request: Request, here: Here) -> Window | None:
    given = request.query_params
    return window_of(here.ledger, given.get("from", ""), given.get("to", ""), days=DAYS, most=MOST_DAYS)


def _coverage(here: Here, window: Window | None) -> list[Coverage]:
    if window is None:
        return []
    return list(here.ledger.holdings.coverage(window.start, window.end))


def sides(speakers: Iterable[Speaker], vocabulary: Vocabulary) -> list[Side]:
    """Returns the speakers by side, the side that is heard most first; those of no side come last."""
    by_side: dict[str | None, list[Speaker]] = defaultdict(list)
    for speaker in speakers:
        party = FiledParty(speaker.name, speaker.name, speaker.code, speaker.id)
        by_side[side(party)].append(speaker)
    found = (
        Side(name, _words(name, held, vocabulary), sum(one.claims for one in held), tuple(held))
        for name, held in by_side.items()
    )
    return sorted(found, key=lambda one: (one.name is None, -one.claims, one.name or ""))


def _words(name: str | None, speakers: Iterable[Speaker], vocabulary: Vocabulary) -> str:
    """A group by its own name, a state by its country's, what is known by its code alone in words."""
    if name is None:
        return "Of no side"
    named = next((one.name for one in speakers if one.id == name), "")
    return named or vocabulary.country_names.get(name) or people(name)
