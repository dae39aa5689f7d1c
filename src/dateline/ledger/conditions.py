"""A filter as conditions: those that claims and incidents share, and those on parties."""

from __future__ import annotations

import re
from typing import Any

import sqlalchemy as sa

from dateline.ledger.distances import Condition, box_around, in_box, in_circle, precise_enough
from dateline.ledger.sqlite.conditions import with_words, within
from dateline.ledger.tables import claim_parties, claims, incident_claims, incidents, reports
from dateline.model import Filter

_CODE = re.compile(r"[A-Z]{3,}")


def claim_conditions(wanted: Filter) -> list[Condition]:
    """Returns what a row of `claims` must hold to be current and wanted."""
    found = shared_conditions(claims, wanted)
    found += party_conditions(wanted, claims.c.n)
    if wanted.status:
        ids = sa.select(incident_claims.c.claim).join(incidents).where(*_current_with(wanted.status))
        found.append(claims.c.id.in_(ids))
    if wanted.q:
        found.append(claims.c.n.in_(with_words("claims", wanted.q)))
    return found


def shared_conditions(table: sa.Table, wanted: Filter) -> list[Condition]:
    """Returns the conditions on type, time and place, which claims and incidents have alike."""
    here = table.c
    found: list[Condition] = [here.superseded_at.is_(None)]
    if wanted.type:
        found.append(here.type.in_(wanted.type))
    if wanted.country:
        found.append(here.country.in_(wanted.country))
    if wanted.admin1:
        found.append(here.admin1.in_(wanted.admin1))
    if wanted.start:
        found.append(here.when_end >= wanted.start)
    if wanted.end:
        found.append(here.when_start <= wanted.end)
    if wanted.bbox:
        found += [here.n.in_(within(table.name, wanted.bbox)), in_box(here.lat, here.lon, wanted.bbox)]
    if wanted.near:
        found += [
            here.n.in_(within(table.name, box_around(wanted.near))),
            in_circle(here.lat, here.lon, wanted.near),
            precise_enough(here.place_precision, wanted.near),
        ]
    return found


def party_conditions(wanted: Filter, number: sa.ColumnElement[int]) -> list[Condition]:
    """Returns the conditions on who acts, is acted upon or speaks in the claim of that number."""
    found: list[Condition] = []
    if wanted.actor:
        found.append(number.in_(sa.union_all(*_parties(wanted.actor, ("actor", "target")))))
    if wanted.source:
        silent = sa.select(claims.c.n).join(reports, reports.c.id == claims.c.report)
        own = silent.where(
            claims.c.sources == "", sa.func.lower(reports.c.outlet).in_([s.lower() for s in wanted.source])
        )
        found.append(number.in_(sa.union_all(*_parties(wanted.source, ("source",)), own)))
    return found


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
            selects.append(
                chosen.where(party.code >= value, party.code < value[:-1] + chr(ord(value[-1]) + 1))
            )
    return selects


def _current_with(status: tuple[str, ...]) -> tuple[Condition, Condition]:
    return incidents.c.superseded_at.is_(None), incidents.c.status.in_(status)


def incident_conditions(wanted: Filter) -> list[Condition]:
    """Returns what a row of `incidents` must hold; parties, sources and words are those of its claims."""
    found = shared_conditions(incidents, wanted)
    if wanted.status:
        found.append(incidents.c.status.in_(wanted.status))
    of_claims = party_conditions(wanted, claims.c.n)
    if wanted.q:
        of_claims.append(claims.c.n.in_(with_words("claims", wanted.q)))
    if of_claims:
        of_claims.append(claims.c.superseded_at.is_(None))
        joined = sa.select(incident_claims.c.incident).join(claims, claims.c.id == incident_claims.c.claim)
        found.append(incidents.c.n.in_(joined.where(*of_claims)))
    return found


def order(table: sa.Table, wanted: Filter) -> list[sa.ColumnElement[Any]]:
    """Returns the columns to sort by; rows of one value keep the order of filing."""
    by: sa.ColumnElement[Any]
    if wanted.sort == "-confidence" and "confidence" in table.c:
        by = table.c.confidence.desc().nulls_last()
    elif wanted.sort == "date":
        by = table.c.when_start.asc().nulls_last()
    else:
        by = table.c.when_start.desc().nulls_last()
    return [by, table.c.n]
