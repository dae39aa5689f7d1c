"""The forms of expression that are read, one file a form; `FAMILIES` lists them all."""

from __future__ import annotations

from dateline.times.families import (
    ago,
    calendar_unit,
    clock,
    coming_span,
    counted_day,
    day_part,
    duration,
    holiday,
    month,
    month_day,
    narrative,
    numeric_date,
    past_span,
    present,
    relative_day,
    season,
    weekday,
    weekend,
    year,
    year_end,
)
from dateline.times.family import Family

# Of expressions that start together the longer wins; of equally long ones the earlier in this table.
FAMILIES: tuple[Family, ...] = (
    numeric_date.FAMILY,
    month_day.FULL,
    month_day.YEARLESS,
    month.WITH_YEAR,
    month.ALONE,
    holiday.FAMILY,
    weekday.FAMILY,
    relative_day.FAMILY,
    weekend.FAMILY,
    calendar_unit.FAMILY,
    calendar_unit.THE,
    past_span.FAMILY,
    coming_span.FAMILY,
    ago.FAMILY,
    narrative.FAMILY,
    year_end.FAMILY,
    counted_day.FAMILY,
    season.FAMILY,
    year.YEAR,
    year.DECADE,
    present.FAMILY,
    clock.FAMILY,
    day_part.FAMILY,
    duration.FAMILY,
)
