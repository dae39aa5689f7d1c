"""The codebook beside an export: what it holds, what it drops, what each column means."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.exports.formats import ExportFormat, Subject
from dateline.exports.record import Record


def codebook(form: ExportFormat, subject: Subject, record: Record, filter_: Mapping[str, str]) -> str:
    """Returns the codebook as Markdown; `filter_` holds the parameters that the rows were chosen by."""
    chosen = ", ".join(f"{name} = {value}" for name, value in filter_.items()) or "everything"
    return "\n".join(
        [
            f"# {form.title}",
            "",
            form.about,
            "",
            f"Made {record.made.isoformat(timespec='seconds')} by Dateline {record.version}.",
            f"Rows: {subject}, chosen: {chosen}.",
            "",
            "Nothing is filled in that no report says: an empty cell means not known.",
            "",
            *_list("What it drops", form.drops),
            *_columns(form, subject),
        ]
    )


def _list(title: str, lines: tuple[str, ...]) -> list[str]:
    return [f"## {title}", *(f"- {line}" for line in lines), ""] if lines else []


def _columns(form: ExportFormat, subject: Subject) -> list[str]:
    columns = form.columns(subject)
    if not columns:
        return []
    rows = (f"| `{column.name}` | {column.kind} | {column.meaning} |" for column in columns)
    return ["## Columns", "| column | kind | meaning |", "| --- | --- | --- |", *rows, ""]
