"""Measures event types against the sub-event types of ACLED on snippets of news.

The rows are those of the CASE shared tasks on fine-grained event classification: a table with the
columns `EventSnippet` and `SubType`. Their labels follow ACLED with a few more (disasters, crime,
claims of responsibility), for which the coding guide has no type and which words tell.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import CorpusError
from dateline.evaluate.figures import Figures
from dateline.evaluate.labels import agreement_of
from dateline.evaluate.subevents import NONE, subevent_of
from dateline.events import find
from dateline.model import Document, Report

if TYPE_CHECKING:
    from dateline.pipeline import Kit

_COLUMNS = ("EventSnippet", "SubType")
_NOTES = (
    "one label a snippet: the label with the most weight among the events found, later sentences less",
    "labels that the coding guide has no type for are told by words; a snippet without either is wrong",
)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A row: the words of a snippet and the label that coders gave."""

    text: str
    label: str


def measure(path: Path, kit: Kit) -> Figures:
    """Returns accuracy and macro F1 over the labels of the corpus, each in 0..1.

    Raises `CorpusError` if `path` cannot be read or lacks a column.
    """
    rows = list(read(path))
    reports = (Report(f"rep_{n}", row.text) for n, row in enumerate(rows))
    documents = kit.parser.parse_many(reports, None)
    said = [label_of(document, kit) for document in documents]
    values = agreement_of([row.label for row in rows], said)
    values["rows with a label"] = sum(label != NONE for label in said) / max(1, len(rows))
    return Figures("acled-types", len(rows), {k: round(v, 3) for k, v in values.items()}, _NOTES)


def read(path: Path) -> Iterator[Snippet]:
    """Yields the rows of a table in TSV."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            table = csv.DictReader(file, delimiter="\t")
            if missing := set(_COLUMNS) - set(table.fieldnames or ()):
                raise CorpusError(f"{path.name} lacks {sorted(missing)}.", expected=f"columns {_COLUMNS}")
            for row in table:
                yield Snippet(row["EventSnippet"].strip(), row["SubType"].strip())
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path.name} cannot be read: {error}.", expected="a table in TSV") from error


def label_of(document: Document, kit: Kit) -> str:
    """Returns the label of what the snippet is about, or `none`."""
    return subevent_of(document, find(document, kit.lexicon, kit.ontology))
