"""A claim of a run as exports want it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from dateline.exports.record import Record, ShownClaim, Told
from dateline.model import Report


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim in its public form with what is known of its report; `copies` is empty until it is known."""

    public: dict[str, Any]
    outlet: str | None
    title: str | None
    published: dt.date | None
    origin: str
    language: str
    reader: str
    copies: str = ""


def record_of(
    claims: Callable[[], Iterator[ShownClaim]],
    incidents: Callable[[], Iterator[Told]] = lambda: iter(()),
    *,
    version: str,
) -> Record:
    """Returns a record of which claims or incidents can be exported, and nothing else."""
    return Record(
        claims=claims,
        incidents=incidents,
        report=_no_report,
        judgements=lambda: iter(()),
        contradictions=lambda: iter(()),
        made=dt.datetime.now(dt.UTC),
        version=version,
    )


def _no_report(id_: str) -> Report:
    raise LookupError(id_)
