"""What of the ledger an export is made of: streams of claims and incidents, look-ups of the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from dateline import __version__
from dateline.exports.record import Record, Told
from dateline.model import Filter

if TYPE_CHECKING:
    from dateline.ledger import Ledger

# Incidents or claims of which more is looked up at once: one query costs as much as some 20 rows.
_AT_ONCE = 200
# Texts kept at hand: claims come by day, and reports of a day are some dozens.
_REPORTS = 64


def record_of(ledger: Ledger, wanted: Filter, *, pages: str = "") -> Record:
    """Returns what fits the filter as a record to export; `pages` is the address of the record's pages."""
    from dateline.ledger.parameters import parameters_of

    return Record(
        claims=lambda: ledger.claims(wanted),
        incidents=lambda: _told(ledger, wanted),
        report=lru_cache(_REPORTS)(ledger.report),
        judgements=lambda: _judged(ledger, wanted),
        contradictions=ledger.contradictions,
        made=dt.datetime.now(dt.UTC),
        version=__version__,
        pages=pages,
        chosen={**parameters_of(wanted), **ledger.scope},
    )


def _judged(ledger: Ledger, wanted: Filter) -> Iterator[tuple[str, dict[str, Any]]]:
    ids = (shown.public["id"] for shown in ledger.claims(wanted))
    while some := tuple(islice(ids, _AT_ONCE)):
        judged = dict(ledger.judgements(some))
        yield from ((id_, judged[id_]) for id_ in some if id_ in judged)


def _told(ledger: Ledger, wanted: Filter) -> Iterator[Told]:
    found = ledger.incidents(wanted)
    while some := tuple(islice(found, _AT_ONCE)):
        ids = set(chain.from_iterable(incident.claims for incident in some))
        claims = {shown.public["id"]: shown for shown in ledger.claims_named(ids)}
        for incident in some:
            yield Told(incident, tuple(claims[id_] for id_ in incident.claims if id_ in claims))
