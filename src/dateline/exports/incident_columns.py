"""Our own flat columns of an incident."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dateline.exports import telling
from dateline.exports.columns import Column, Kind
from dateline.exports.record import Told
from dateline.exports.telling import join
from dateline.model import Figure, Incident


def _of(name: str, meaning: str, value: Callable[[Incident], Any], kind: Kind = "text") -> Column[Told]:
    return Column(name, meaning, lambda told, _: value(told.incident), kind)


def _place(name: str, field: str, meaning: str, kind: Kind = "text") -> Column[Told]:
    return _of(name, meaning, lambda incident: getattr(incident.place, field, None), kind)


def _figure(figure: Figure) -> str:
    bounds = ("?" if n is None else f"{n:g}" for n in (figure.low, figure.best, figure.high))
    return f"{figure.what} {'–'.join(bounds)} {figure.whom}".rstrip()


def _codes(parties: tuple[Any, ...]) -> str | None:
    return join(party.code for party in parties)


INCIDENT_COLUMNS: tuple[Column[Told], ...] = (
    _of("id", "The incident's id (`inc_...`).", lambda i: i.id),
    Column(
        "permalink",
        "The incident's page, else its URN.",
        lambda told, record: record.permalink(told.incident.id),
    ),
    _of("type", "Type of the coding guide.", lambda i: i.type),
    _of("status", "How well it is supported, by who tells it.", lambda i: i.status),
    _of("rule", "Why the status is what it is.", lambda i: i.rule),
    _of("start", "First day; empty where no claim is dated.", lambda i: i.start, "day"),
    _of("end", "Last day, inclusive.", lambda i: i.end, "day"),
    _place("place", "name", "Name of the most exact place; empty where no claim gives one."),
    _place("admin1", "admin1", "First-level unit."),
    _place("country", "country", "ISO 3166-1 alpha-3."),
    _place("latitude", "lat", "WGS 84; of a region or country its centre.", "number"),
    _place("longitude", "lon", "WGS 84; of a region or country its centre.", "number"),
    _place("place_precision", "precision", "settlement, near, district, region, country or other."),
    _place("geonameid", "geonameid", "Id of GeoNames.", "integer"),
    _of("actors", "Who acts.", lambda i: telling.names(i.actors)),
    _of("actor_codes", "Their codes: country and sector.", lambda i: _codes(i.actors)),
    _of("targets", "Who is acted upon.", lambda i: telling.names(i.targets)),
    _of("target_codes", "Their codes.", lambda i: _codes(i.targets)),
    _of(
        "figures",
        "What is counted: lowest, best and highest number, of whom.",
        lambda i: join(map(_figure, i.figures)),
    ),
    _of("claims", "How many claims tell it.", lambda i: len(i.claims), "integer"),
    _of("denials", "How many claims deny it.", lambda i: len(i.denials), "integer"),
    _of("foretold", "How many claims foretold it.", lambda i: len(i.foretold), "integer"),
    _of("voices", "How many independent sources tell it.", lambda i: len(i.voices), "integer"),
    _of("claim_ids", "Ids of the claims that tell it.", lambda i: join(i.claims)),
    _of("denial_ids", "Ids of the claims that deny it.", lambda i: join(i.denials)),
    Column("sources", "Who says so, by name.", lambda told, _: telling.sources(told.claims)),
    Column("outlets", "Who published the reports.", lambda told, _: telling.outlets(told)),
    Column("words", "The words of each claim, with who says so.", lambda told, _: telling.quotes(told)),
)
