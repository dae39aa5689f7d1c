"""UCDP-style CSV: an incident a row, 49 columns in the order of UCDP GED."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline.exports import telling
from dateline.exports.columns import Column, unfilled
from dateline.exports.countries import country_of, ucdp_region
from dateline.exports.deaths import Bound, Deaths, deaths_of
from dateline.exports.formats import ExportFormat, Options, Subject, Tally
from dateline.exports.incident_rows import write_incidents
from dateline.exports.precision import days_of, priogrid, ucdp_place, ucdp_time
from dateline.exports.record import Record, ShownClaim, Told
from dateline.exports.sides import sides_of, type_of_violence

_NUMBERED = "UCDP's own number, which only UCDP gives"


def deaths(told: Told, bound: Bound) -> Deaths:
    """Returns the killed by side, by one bound of the figures."""
    side_a, side_b = sides_of(told).codes
    return deaths_of(told.incident, bound, side_a=side_a, side_b=side_b)


def articles(told: Told) -> str | None:
    """Returns the reports as UCDP lists them: `"office,date,headline";"..."`, each once."""
    found = {claim.public["report"]: _article(claim) for claim in told.claims}
    return ";".join(f'"{article}"' for article in found.values()) or None


def _article(claim: ShownClaim) -> str:
    parts = (claim.outlet, claim.published, claim.title)
    return ",".join("" if part is None else str(part).replace('"', "'") for part in parts)


def _reports(value: Callable[[ShownClaim], Any]) -> Callable[[Told, Record], str | None]:
    """One value a report, parted by semicolons, so that the nth of each column are of one report."""

    def joined(told: Told, _record: Record) -> str | None:
        found = {claim.public["report"]: value(claim) for claim in told.claims}
        return ";".join("" if one is None else str(one) for one in found.values()).strip(";") or None

    return joined


def _place(name: str) -> Callable[[Told, Record], Any]:
    return lambda told, _: getattr(told.incident.place, name, None)


def _point(told: Told, _record: Record) -> str | None:
    place = told.incident.place
    if place is None or place.lat is None or place.lon is None:
        return None
    return f"POINT ({place.lon:g} {place.lat:g})"


def _district(told: Told, _record: Record) -> str | None:
    place = told.incident.place
    return place.name if place and place.precision == "district" else None


def _described(told: Told, _record: Record) -> str | None:
    place = told.incident.place
    return (
        ", ".join(n for n in dict.fromkeys((place.name, place.admin1, place.country)) if n) if place else None
    )


def _year(told: Told, _record: Record) -> int | None:
    return told.incident.start.year if told.incident.start else None


def _clarity(told: Told, _record: Record) -> int | None:
    days = days_of(told.incident)
    return None if days is None else 1 if days == 1 else 2


def _killed(side: str) -> Callable[[Told, Record], float | None]:
    return lambda told, _: getattr(deaths(told, lambda figure: figure.best), side)


_WHAT: tuple[Column[Told], ...] = (
    Column("id", "The incident's own id (`inc_...`), not one of UCDP's.", lambda t, _: t.incident.id),
    Column("relid", "The incident's permalink.", lambda t, r: r.permalink(t.incident.id)),
    Column("year", "Year of the first day.", _year, "integer"),
    unfilled("active_year", "whether a conflict passes 25 dead in a year is UCDP's to count"),
    Column("code_status", "Our status: how well the incident is supported.", lambda t, _: t.incident.status),
    Column(
        "type_of_violence",
        "1 state-based, 2 non-state, 3 one-sided, as the parties tell; empty where they do not.",
        lambda t, _: type_of_violence(t),
        "integer",
    ),
    unfilled("conflict_dset_id", _NUMBERED),
    unfilled("conflict_new_id", _NUMBERED),
    unfilled("conflict_name", "which conflict it belongs to is UCDP's to say"),
    unfilled("dyad_dset_id", _NUMBERED),
    unfilled("dyad_new_id", _NUMBERED),
    Column("dyad_name", "`side_a - side_b` where both are known.", lambda t, _: sides_of(t).dyad),
    unfilled("side_a_dset_id", _NUMBERED),
    unfilled("side_a_new_id", _NUMBERED),
    Column("side_a", "The state, else who acts.", lambda t, _: telling.names(sides_of(t).a)),
    unfilled("side_b_dset_id", _NUMBERED),
    unfilled("side_b_new_id", _NUMBERED),
    Column("side_b", "The other side.", lambda t, _: telling.names(sides_of(t).b)),
)
_SOURCES: tuple[Column[Told], ...] = (
    Column(
        "number_of_sources",
        "Independent sources: copies are one, all speakers of a side are one.",
        lambda t, _: len(t.incident.voices),
        "integer",
    ),
    Column(
        "source_article", '`"office,date,headline"` of each report, parted by `;`.', lambda t, _: articles(t)
    ),
    Column("source_office", "Outlet of each report, parted by `;`.", _reports(lambda claim: claim.outlet)),
    Column("source_date", "Day of publication of each report.", _reports(lambda claim: claim.published)),
    Column("source_headline", "Title of each report.", _reports(lambda claim: claim.title)),
    Column("source_original", "Who first said it.", lambda t, _: telling.sources(t.claims)),
)
_WHERE: tuple[Column[Told], ...] = (
    Column(
        "where_prec",
        "1 exact, 2 near a point, 3 second-level unit, 4 first-level unit, 5 larger or linear, 6 country. 7, "
        "sea or air, is not told apart from 5.",
        lambda t, _: ucdp_place(t.incident.place),
        "integer",
    ),
    Column("where_coordinates", "Name of the place that the point is of.", _place("name")),
    Column("where_description", "Place, first-level unit, country.", _described),
    Column("adm_1", "First-level unit.", _place("admin1")),
    Column("adm_2", "Second-level unit, where that is the place.", _district),
    Column("latitude", "WGS 84; empty where the place has no point.", _place("lat"), "number"),
    Column("longitude", "WGS 84; empty where the place has no point.", _place("lon"), "number"),
    Column("geom_wkt", "The point as well-known text.", _point),
    Column("priogrid_gid", "Cell of PRIO-GRID.", lambda t, _: priogrid(t.incident.place), "integer"),
    Column(
        "country",
        "English name of the country.",
        lambda t, _: getattr(country_of(getattr(t.incident.place, "country", None)), "name", None),
    ),
    unfilled("country_id", "the list of Gleditsch and Ward is not part of the program"),
    Column(
        "region",
        "UCDP's region of the country.",
        lambda t, _: ucdp_region(country_of(getattr(t.incident.place, "country", None))),
    ),
)
_WHEN: tuple[Column[Told], ...] = (
    Column("event_clarity", "1 a single day, 2 days that are not told apart.", _clarity, "integer"),
    Column("date_prec", "1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.",
           lambda t, _: ucdp_time(t.incident), "integer"),
    Column("date_start", "First day, ISO 8601.", lambda t, _: t.incident.start, "day"),
    Column("date_end", "Last day, inclusive.", lambda t, _: t.incident.end, "day"),
)  # fmt: skip
_DEATHS: tuple[Column[Told], ...] = (
    Column(
        "deaths_a",
        "Killed of side_a, best figure; empty, not 0, where no claim says.",
        _killed("side_a"),
        "integer",
    ),
    Column("deaths_b", "Killed of side_b.", _killed("side_b"), "integer"),
    Column("deaths_civilians", "Killed civilians.", _killed("civilians"), "integer"),
    Column("deaths_unknown", "Killed of whom no claim says who they were.", _killed("unknown"), "integer"),
    Column(
        "best", "The sum of the four: of each the number that most sources give.", _killed("total"), "integer"
    ),
    Column(
        "high", "The sum of the greatest numbers.", lambda t, _: deaths(t, lambda f: f.high).total, "integer"
    ),
    Column("low", "The sum of the least numbers.", lambda t, _: deaths(t, lambda f: f.low).total, "integer"),
    unfilled("gwnoa", "the list of Gleditsch and Ward is not part of the program"),
    unfilled("gwnob", "the list of Gleditsch and Ward is not part of the program"),
)
COLUMNS: tuple[Column[Told], ...] = (*_WHAT, *_SOURCES, *_WHERE, *_WHEN, *_DEATHS)


def _write(record: Record, path: Path, _options: Options, tally: Tally) -> None:
    write_incidents(record, path, COLUMNS, tally, scheme="ucdp")


def _columns(_subject: Subject) -> tuple[Column[Told], ...]:
    return COLUMNS


FORMAT = ExportFormat(
    name="ucdp",
    title="UCDP-style CSV",
    about="One row an incident, in UCDP GED's 49 columns. It is our record in UCDP's shape, not its data.",
    drops=(
        "direction: side_a is the state, whoever acted",
        "who denies it, and what the claims say against each other, beyond the status in `code_status`",
        "all that is counted but the killed",
        "incidents of a type that is no organised violence (their number is printed)",
        "what is only planned, predicted, hypothetical or denied: it is no incident",
        "UCDP's condition that somebody died: an incident without a number of killed is kept",
    ),
    subjects=("incidents",),
    columns=_columns,
    write=_write,
)
