"""What a filter asks of other tables, each as a set of row numbers: parties, words, status, points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from dateline.ledger.conditions import MANNERS
from dateline.ledger.distances import box_around
from dateline.ledger.searching import Search
from dateline.ledger.tables import claim_parties, claims, incident_claims, incidents, reports
from dateline.model import Filter

NumberSet = sa.Select[Any] | sa.CompoundSelect[Any]
_CODE = re.compile(r"[A-Z]{3,}")


def claim_sets(wanted: Filter, search: Search) -> list[NumberSet]:
    """Returns the sets of claims in all of which a wanted claim lies."""
    found: list[NumberSet] = []
    if wanted.actor:
        found.append(sa.union_all(*_parties(wanted.actor, ("actor", "target"))))
    if wanted.source:
        found.append(sa.union_all(*_parties(wanted.source, ("source",)), _own_voice(wanted.source)))
    if wanted.outlet:
        found.append(_printed_by(wanted.outlet))
    if wanted.report:
        found.append(sa.select(claims.c.n).where(claims.c.report.in_(wanted.report)))
    if wanted.status:
        found.append(_with_status(wanted.status))
    if wanted.q:
        found.append(search.with_words("claims", wanted.q))
    return found


def incident_sets(wanted: Filter, search: Search) -> list[NumberSet]:
    """Returns the sets of incidents with a claim that has the parties, sources, words and manner."""
    sets = claim_sets(replace(wanted, status=()), search)
    told = [claims.c[name].in_(values) for name in MANNERS if (values := getattr(wanted, name))]
    if not sets and not told:
        return []
    joined = sa.select(incident_claims.c.incident).join(claims, claims.c.id == incident_claims.c.claim)
    return [joined.where(claims.c.superseded_at.is_(None), *told, *(claims.c.n.in_(one) for one in sets))]


def manner_sets(wanted: Filter) -> list[NumberSet]:
    """Returns the set of claims that are told as wanted; the claim's row says the same."""
    told = [claims.c[name].in_(values) for name in MANNERS if (values := getattr(wanted, name))]
    return [sa.select(claims.c.n).where(claims.c.superseded_at.is_(None), *told)] if told else []


def point_sets(table: sa.Table, wanted: Filter, search: Search) -> Sequence[NumberSet]:
    """Returns the sets of rows whose points may be wanted; the row's own point still has to be compared."""
    boxes = [wanted.bbox] if wanted.bbox else []
    boxes += [box_around(wanted.near)] if wanted.near else []
    return search.in_boxes(table, boxes)


def _parties(values: tuple[str, ...], roles: tuple[str, ...]) -> list[sa.Select[Any]]:
    """The claims in which a party of one of the roles has one of the values as id, name or code.

    One select an index: SQLite uses one index for each, where it would scan for an `or`.
    """
    party = claim_parties.c
    chosen = sa.select(party.claim).where(party.role.in_(roles))
    selects = [
        chosen.where(party.actor_id.in_(values)),
        chosen.where(party.name_key.in_([value.casefold() for value in values])),
    ]
    for value in values:
        if _CODE.fullmatch(value):
            # "RUS" to "RUT": all codes that open with the letters.
            after = value[:-1] + chr(ord(value[-1]) + 1)
            selects.append(chosen.where(party.code >= value, party.code < after))
    return selects


def _printed_by(outlets: tuple[str, ...]) -> sa.Select[Any]:
    """The claims in reports of one of the outlets."""
    keys = [outlet.casefold() for outlet in outlets]
    joined = sa.select(claims.c.n).join(reports, reports.c.id == claims.c.report)
    return joined.where(reports.c.outlet_key.in_(keys))


def _own_voice(outlets: tuple[str, ...]) -> sa.Select[Any]:
    """The claims that one of the outlets makes itself."""
    return _printed_by(outlets).where(claims.c.sources == "")


def _with_status(status: tuple[str, ...]) -> sa.Select[Any]:
    """The claims of incidents of one of the statuses."""
    joined = (
        sa.select(claims.c.n)
        .select_from(incidents)
        .join(incident_claims, incident_claims.c.incident == incidents.c.n)
        .join(claims, claims.c.id == incident_claims.c.claim)
    )
    return joined.where(incidents.c.superseded_at.is_(None), incidents.c.status.in_(status))
