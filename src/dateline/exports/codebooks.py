"""The codebook beside an export: what it holds, what it drops, what each column means."""

from __future__ import annotations

from dateline.exports.formats import ExportFormat, Subject
from dateline.exports.record import Record


def codebook(form: ExportFormat, subject: Subject, record: Record) -> str:
    """Returns the codebook as Markdown."""
    return "\n".join(
        [
            f"# {form.title}",
            "",
            form.about,
            "",
            f"Rows: {subject}. {origin_of(record)}",
            "",
            "Nothing is filled in that no report says: an empty cell means not known.",
            "",
            *_list("What it drops", form.drops),
            *_columns(form, subject),
        ]
    )


def origin_of(record: Record) -> str:
    """Returns when, by which version and with which filter the export was made."""
    chosen = ", ".join(f"{name} = {' '.join(value.split())}" for name, value in record.chosen.items())
    made = record.made.isoformat(timespec="seconds")
    return f"Made {made} by Dateline {record.version}; chosen: {chosen or 'everything'}."


def _list(title: str, lines: tuple[str, ...]) -> list[str]:
    return [f"## {title}", *(f"- {line}" for line in lines), ""] if lines else []


def _columns(form: ExportFormat, subject: Subject) -> list[str]:
    columns = form.columns(subject)
    if not columns:
        return []
    rows = (f"| `{column.name}` | {column.kind} | {column.meaning} |" for column in columns)
    return ["## Columns", "| column | kind | meaning |", "| --- | --- | --- |", *rows, ""]
