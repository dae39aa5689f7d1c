"""The table of formats, by the name that `dateline export` takes."""

from __future__ import annotations

from dateline.errors import ExportUnknown
from dateline.exports import acled, flat_csv
from dateline.exports.formats import ExportFormat

FORMATS: dict[str, ExportFormat] = {room.FORMAT.name: room.FORMAT for room in (acled, flat_csv)}


def format_named(name: str) -> ExportFormat:
    """Returns the format of that name; raises ExportUnknown."""
    if name not in FORMATS:
        raise ExportUnknown(
            f"No export is named {name!r}.", expected=", ".join(FORMATS), cure="name one of these"
        )
    return FORMATS[name]
