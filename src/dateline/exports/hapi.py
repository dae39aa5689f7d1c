"""HDX HAPI conflict-event CSV: incidents and killed by first-level unit, kind and month."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.exports.acled import disorder, event, fatalities, targets_civilians
from dateline.exports.columns import Column, row_of, unfilled
from dateline.exports.delimited import write_delimited
from dateline.exports.formats import ExportFormat, Options, Subject, Tally
from dateline.exports.record import Record, Told

# (country, first-level unit, event type, first day of the month); empty and None: not known.
Cell = tuple[str, str, str, dt.date | None]


@dataclass(frozen=True, slots=True)
class Month:
    """The incidents of one kind in one unit in one month; `fatalities` is None where no claim says."""

    country: str
    admin1: str
    event_type: str
    month: dt.date | None
    events: int
    fatalities: float | None

    @property
    def warning(self) -> str | None:
        """What is not known of these incidents."""
        lacking = [word for word, known in (("country", self.country), ("date", self.month)) if not known]
        return f"no claim gives a {' or a '.join(lacking)}" if lacking else None


def event_types(told: Told) -> Iterator[str]:
    """Yields the HAPI event types that an incident counts under: one, two or none."""
    kind = disorder(told) or ""
    if "Political violence" in kind:
        yield "political_violence"
        if targets_civilians(told):
            yield "civilian_targeting"
    if "Demonstrations" in kind:
        yield "demonstration"


def _first(month: Month, _record: Record) -> str | None:
    return f"{month.month}T00:00:00" if month.month else None


def _last(month: Month, _record: Record) -> str | None:
    if month.month is None:
        return None
    days = calendar.monthrange(month.month.year, month.month.month)[1]
    return f"{month.month.replace(day=days)}T23:59:59"


_PCODE = "units are named by the gazetteer, which has no p-codes"
COLUMNS: tuple[Column[Month], ...] = (
    Column("location_code", "ISO 3166-1 alpha-3; empty: no claim gives a country.", lambda m, _: m.country),
    unfilled("has_hrp", "whether a country has a humanitarian response plan is not part of the record"),
    unfilled("in_gho", "whether a country is in the humanitarian overview is not part of the record"),
    Column("provider_admin1_name", "First-level unit as we name it.", lambda m, _: m.admin1),
    unfilled("provider_admin2_name", "a place is known to its first-level unit only"),
    unfilled("admin1_code", _PCODE),
    unfilled("admin1_name", _PCODE),
    unfilled("admin2_code", _PCODE),
    unfilled("admin2_name", _PCODE),
    Column("admin_level", "1 where the unit is known, else 0.", lambda m, _: 1 if m.admin1 else 0, "integer"),
    Column(
        "event_type",
        "civilian_targeting (a part of political_violence, counted in both), demonstration or "
        "political_violence.",
        lambda m, _: m.event_type,
    ),
    Column("events", "How many incidents.", lambda m, _: m.events, "integer"),
    Column("fatalities", "The sum of the most conservative numbers of killed; empty: no claim gives one.",
           lambda m, _: m.fatalities, "integer"),
    Column("reference_period_start", "First moment of the month in which the incident began.", _first),
    Column("reference_period_end", "Last second of that month.", _last),
    unfilled("dataset_hdx_id", "this is no data set of HDX"),
    unfilled("resource_hdx_id", "this is no data set of HDX"),
    Column("warning", "Country or date, where no claim gives it.", lambda m, _: m.warning),
    unfilled("error", "what could not be counted is not in the file; its number is printed"),
)  # fmt: skip
HXL = (
    "#country+code", "#meta+has_hrp", "#meta+in_gho", "#adm1+name+provider", "#adm2+name+provider",
    "#adm1+code", "#adm1+name", "#adm2+code", "#adm2+name", "#meta+admin_level", "#event+type",
    "#event+num", "#affected+killed", "#date+start", "#date+end", "#meta+id+dataset", "#meta+id+resource",
    "#meta+warning", "#meta+error",
)  # fmt: skip


def count(record: Record, tally: Tally) -> list[Month]:
    """Returns the months in order; the counts by unit, kind and month are all that is held in memory."""
    events: dict[Cell, int] = {}
    killed: dict[Cell, float] = {}
    for told in record.incidents():
        types = list(event_types(told))
        if not types:
            tally.leave_out(f"{told.incident.type}: no HAPI event type ({event(told)[0] or 'no ACLED type'})")
        for cell in (_cell(told, type_) for type_ in types):
            events[cell] = events.get(cell, 0) + 1
            dead = fatalities(told)
            if dead is not None:
                killed[cell] = killed.get(cell, 0.0) + dead
    ordered = sorted(events, key=lambda cell: (*cell[:3], cell[3] or dt.date.max))
    return [Month(*cell, events[cell], killed.get(cell)) for cell in ordered]


def _cell(told: Told, type_: str) -> Cell:
    place, start = told.incident.place, told.incident.start
    month = start.replace(day=1) if start else None
    return ((place and place.country) or "", (place and place.admin1) or "", type_, month)


def _write(record: Record, path: Path, options: Options, tally: Tally) -> None:
    months = count(record, tally)
    tally.written = len(months)
    rows = (row_of(COLUMNS, month, record).values() for month in months)
    names = [column.name for column in COLUMNS]
    write_delimited(path, names, rows, under_header=HXL if options.hxl else ())


def _columns(_subject: Subject) -> tuple[Column[Month], ...]:
    return COLUMNS


FORMAT = ExportFormat(
    name="hapi",
    title="HDX HAPI conflict-event CSV",
    about="One row a first-level unit, kind of event and month, in the columns of HDX HAPI's conflict-event.",
    drops=(
        "single incidents, parties, sources and status: only their number is left",
        "incidents that are neither political violence nor demonstrations (their number is printed)",
        "the second month of an incident that lasts into it: it counts where it began",
    ),
    subjects=("incidents",),
    columns=_columns,
    write=_write,
)
