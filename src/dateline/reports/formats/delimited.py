"""CSV and TSV: a header that names the columns, one report a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

from dateline.errors import SourceError, SourceMalformed
from dateline.reports.decode import decode_records
from dateline.reports.raw import LARGEST_DOCUMENT, Draft, Raw
from dateline.reports.record import TEXT, draft_of_record

SUFFIXES = (".csv", ".tsv")
_DELIMITERS = (",", ";", "\t", "|")
# No report has so many lines: a quotation that runs on for more was never closed.
_LONGEST_ROW = 5000


def accepts(raw: Raw, head: bytes) -> bool:  # noqa: ARG001
    """Says whether the source is a table by its suffix or media type."""
    return raw.kind in SUFFIXES


def read(raw: Raw) -> Iterator[Draft | SourceError]:
    """Yields a draft for each row, and an error for each row that is broken."""
    lines = decode_records(raw.data, raw.origin).split("\n")
    first = next(n for n, line in enumerate(lines) if line.strip())
    delimiter = max(_DELIMITERS, key=lines[first].count)
    header, at = _header(lines, first, delimiter, raw.origin)
    while at < len(lines):
        row, used = _row(lines, at, delimiter, len(header))
        origin = f"{raw.origin}#{at + 1}"
        data = "\n".join(lines[at : at + used])
        at += used
        if isinstance(row, str):
            yield _broken(origin, row)
        elif row:
            yield draft_of_record(dict(zip(header, row, strict=False)), origin, data.encode("utf-8"))


def _header(lines: Sequence[str], first: int, delimiter: str, origin: str) -> tuple[list[str], int]:
    names, used = _row(lines, first, delimiter, None)
    header = [name.strip().lower() for name in names] if not isinstance(names, str) else []
    if not set(header) & set(TEXT):
        found = ", ".join(name[:40] for name in header[:20]) or "none"
        raise SourceMalformed(
            f"{origin} has no column of text; its columns are: {found}.",
            expected=f"a first line that names the columns, one of them {' or '.join(TEXT)}",
            cure="name the column of the report's text “text”",
        )
    return header, first + used


def _row(lines: Sequence[str], at: int, delimiter: str, width: int | None) -> tuple[list[str] | str, int]:
    """Returns the row that starts at a line and its number of lines; a broken one ends with its first line.

    An unclosed quotation therefore takes no later row with it: csv in strict mode refuses what follows the
    next quotation mark, or the row has too many cells, and reading goes on at the second line.
    """
    # The module's limit of 131,072 characters a cell is below a long report; it holds for the process.
    csv.field_size_limit(LARGEST_DOCUMENT)
    rest = (f"{lines[n]}\n" for n in range(at, min(at + _LONGEST_ROW, len(lines))))
    reader = csv.reader(rest, delimiter=delimiter, strict=True)
    try:
        row = next(reader)
    except (csv.Error, StopIteration) as error:
        return str(error) or "a quotation mark is not closed", 1
    if width is not None and len(row) > width:
        return f"it has {len(row)} cells and the header {width}", 1
    if width is not None and reader.line_num > 1 and len(row) != width:
        return f"a quotation runs over {reader.line_num} lines and leaves {len(row)} cells of {width}", 1
    return row, reader.line_num


def _broken(origin: str, reason: str) -> SourceError:
    return SourceMalformed(
        f"{origin} is no row of this table: {reason}.",
        expected="as many cells as the header has, cells with commas or quotation marks in quotation marks",
        cure="mend or remove the row",
    )
