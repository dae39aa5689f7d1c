"""What a format of exports is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from dateline.exports.columns import Column
from dateline.exports.record import Record

Subject = Literal["claims", "incidents"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may choose: rows of claims or of incidents, and HXL tags under the header."""

    subject: Subject = "claims"
    hxl: bool = False


@dataclass(slots=True)
class Tally:
    """How many rows were written, and how many were left out, by the reason."""

    written: int = 0
    left_out: dict[str, int] = field(default_factory=dict)

    def leave_out(self, reason: str) -> None:
        """Counts one that the format has no place for."""
        self.left_out[reason] = self.left_out.get(reason, 0) + 1


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format: what it holds, what it drops, its columns by subject, and how it is written.

    `subjects` names what its rows may be, the first by default. `write` writes the record to a path and
    counts in the tally. `own_codebook` says that the file holds its codebook itself.
    """

    name: str
    title: str
    about: str
    drops: tuple[str, ...]
    subjects: tuple[Subject, ...]
    columns: Callable[[Subject], tuple[Column[Any], ...]]
    write: Callable[[Record, Path, Options, Tally], None]
    own_codebook: bool = False


def subject_of(form: ExportFormat, *, incidents: bool) -> Subject:
    """Returns what the rows of a format are: incidents where they are asked for and it has them."""
    return "incidents" if incidents and "incidents" in form.subjects else form.subjects[0]
