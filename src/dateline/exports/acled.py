"""ACLED-style CSV: an incident a row, 31 columns in ACLED's order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dateline.exports import telling
from dateline.exports.columns import Column, unfilled
from dateline.exports.countries import country_of
from dateline.exports.deaths import deaths_of
from dateline.exports.formats import ExportFormat, Options, Subject, Tally
from dateline.exports.incident_rows import write_incidents
from dateline.exports.precision import acled_place, acled_time
from dateline.exports.record import Record, Told
from dateline.exports.sectors import country, is_civil, is_state, sector
from dateline.model import FiledParty

_VIOLENCE = ("Battles", "Explosions/Remote violence", "Violence against civilians")
# Sub-event types that ACLED counts as political violence among protests and riots.
_VIOLENT = {"Excessive force against protesters": "Political violence; Demonstrations",
            "Mob violence": "Political violence"}  # fmt: skip


def event(told: Told) -> tuple[str | None, str | None]:
    """Returns ACLED's event type and sub-event type of an incident, None where ACLED has none."""
    acled = telling.code_of(told, "acled")
    return (acled["event_type"], acled["sub_event_type"]) if acled else (None, None)


def disorder(told: Told) -> str | None:
    """Returns ACLED's disorder type."""
    type_, sub_type = event(told)
    if sub_type in _VIOLENT:
        return _VIOLENT[sub_type]
    if type_ in _VIOLENCE:
        return "Political violence"
    return "Demonstrations" if type_ in ("Protests", "Riots") else type_


def targets_civilians(told: Told) -> bool:
    """Says whether civilians are the target, by the type or by who is named."""
    named = any(is_civil(party.code) for party in told.incident.targets)
    return event(told)[0] == "Violence against civilians" or named


def fatalities(told: Told) -> float | None:
    """Returns the most conservative number of killed that claims give."""
    sides = {name: frozenset(p.code for p in getattr(told.incident, name)) for name in ("actors", "targets")}
    return deaths_of(
        told.incident, lambda figure: figure.low, side_a=sides["actors"], side_b=sides["targets"]
    ).total


def inter(told: Told, parties: tuple[FiledParty, ...], *, acts: bool) -> int | None:
    """Returns ACLED's code of the first party's kind; None where nobody is named or the kind is unknown."""
    if not parties:
        return None
    code, type_ = parties[0].code, event(told)[0]
    if acts and type_ in ("Protests", "Riots") and not is_state(code):
        return 6 if type_ == "Protests" else 5
    here = told.incident.place.country if told.incident.place else None
    if is_state(code):
        return 8 if here and country(code) not in (here, None) else 1
    if is_civil(code):
        return 7
    return {"REB": 2, "IGO": 8, "PMC": 8}.get(sector(code))


def interaction(told: Told) -> int | None:
    """Returns both codes as one number, the smaller first; a missing second party is 0."""
    first, second = _inter1(told), _inter2(told)
    if first is None or (second is None and told.incident.targets):
        return None
    low, high = sorted((first, second or 0))
    return low * 10 + high if low else high * 10


def _inter1(told: Told) -> int | None:
    return inter(told, told.incident.actors, acts=True)


def _inter2(told: Told) -> int | None:
    return inter(told, told.incident.targets, acts=False)


def _place(told: Told, name: str) -> Any:
    return getattr(told.incident.place, name, None)


def _country(told: Told, name: str) -> Any:
    return getattr(country_of(_place(told, "country")), name, None)


def _tags(told: Told, record: Record) -> str:
    incident = told.incident
    return (
        f"status={incident.status}; claims={len(incident.claims)}; denials={len(incident.denials)}; "
        f"voices={len(incident.voices)}; {record.permalink(incident.id)}"
    )


COLUMNS: tuple[Column[Told], ...] = (
    Column(
        "event_id_cnty", "The incident's own id (`inc_...`), not one of ACLED's.", lambda t, _: t.incident.id
    ),
    Column("event_date", "First day, ISO 8601.", lambda t, _: t.incident.start, "day"),
    Column(
        "year", "Year of the first day.", lambda t, _: t.incident.start and t.incident.start.year, "integer"
    ),
    Column(
        "time_precision", "1 a day, 2 up to a week, 3 longer.", lambda t, _: acled_time(t.incident), "integer"
    ),
    Column("disorder_type", "Follows from the event type as in ACLED's codebook.", lambda t, _: disorder(t)),
    Column("event_type", "ACLED's event type that the coding guide gives.", lambda t, _: event(t)[0]),
    Column("sub_event_type", "ACLED's sub-event type that the coding guide gives.", lambda t, _: event(t)[1]),
    Column("actor1", "Who acts, the first named.", lambda t, _: telling.names(t.incident.actors[:1])),
    Column("assoc_actor_1", "All others who act.", lambda t, _: telling.names(t.incident.actors[1:])),
    Column(
        "inter1",
        "1 state forces, 2 rebels, 5 rioters, 6 protesters, 7 civilians, 8 external or other; empty: "
        "unknown. 3 and 4, militias, are not told apart from 2.",
        lambda t, _: _inter1(t),
        "integer",
    ),
    Column(
        "actor2", "Who is acted upon, the first named.", lambda t, _: telling.names(t.incident.targets[:1])
    ),
    Column(
        "assoc_actor_2", "All others who are acted upon.", lambda t, _: telling.names(t.incident.targets[1:])
    ),
    Column("inter2", "As inter1, of actor2.", lambda t, _: _inter2(t), "integer"),
    Column(
        "interaction",
        "inter1 and inter2, the smaller first; 10 is 1 alone.",
        lambda t, _: interaction(t),
        "integer",
    ),
    Column(
        "civilian_targeting",
        "`Civilian targeting` where civilians are the target, else empty.",
        lambda t, _: "Civilian targeting" if targets_civilians(t) else None,
    ),
    Column("iso", "ISO 3166-1 numeric of the country.", lambda t, _: _country(t, "numeric"), "integer"),
    Column("region", "ACLED's region of the country.", lambda t, _: _country(t, "region")),
    Column("country", "English name of the country.", lambda t, _: _country(t, "name")),
    Column("admin1", "First-level unit.", lambda t, _: _place(t, "admin1")),
    unfilled("admin2", "a place is known to its first-level unit only"),
    unfilled("admin3", "a place is known to its first-level unit only"),
    Column("location", "Name of the place.", lambda t, _: _place(t, "name")),
    Column(
        "latitude", "WGS 84; empty where the place has no point.", lambda t, _: _place(t, "lat"), "number"
    ),
    Column(
        "longitude", "WGS 84; empty where the place has no point.", lambda t, _: _place(t, "lon"), "number"
    ),
    Column(
        "geo_precision",
        "1 a town, 2 near a town or a district, 3 a region or larger.",
        lambda t, _: acled_place(t.incident.place),
        "integer",
    ),
    Column("source", "Outlets of the reports.", lambda t, _: telling.outlets(t)),
    unfilled("source_scale", "how far an outlet reaches is not known"),
    Column("notes", "The words of each claim, with who says so.", lambda t, _: telling.quotes(t)),
    Column(
        "fatalities",
        "The most conservative figure: of each side the least number of killed that any claim gives. Empty, "
        "not 0, where no claim gives a number.",
        lambda t, _: fatalities(t),
        "integer",
    ),
    Column("tags", "Status, claims, denials, independent voices and the incident's permalink.", _tags),
    Column(
        "timestamp", "When this file was made, Unix seconds.", lambda _, r: int(r.made.timestamp()), "integer"
    ),
)


def _write(record: Record, path: Path, _options: Options, tally: Tally) -> None:
    write_incidents(record, path, COLUMNS, tally, scheme="acled")


def _columns(_subject: Subject) -> tuple[Column[Told], ...]:
    return COLUMNS


FORMAT = ExportFormat(
    name="acled",
    title="ACLED-style CSV",
    about="One row an incident, in ACLED's 31 columns. It is our record in ACLED's shape, not ACLED's data.",
    drops=(
        "direction: actor1 is who acts and actor2 who is acted upon, but ACLED's readers take no direction",
        "who says so, beyond names in `notes`; denials and contradictions, beyond their number in `tags`",
        "the best and the highest figures, the wounded and all else that is counted",
        "incidents of a type that ACLED does not have (their number is printed)",
        "what is only planned, predicted, hypothetical or denied: it is no incident",
    ),
    subjects=("incidents",),
    columns=_columns,
    write=_write,
)
