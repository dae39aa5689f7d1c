"""What an export is made of, passed in as plain values and functions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from dateline.model import Contradiction, Incident, Report


class ShownClaim(Protocol):
    """A claim in its public form with what is known of its report, and the version of its reader."""

    @property
    def public(self) -> dict[str, Any]: ...  # noqa: D102
    @property
    def outlet(self) -> str | None: ...  # noqa: D102
    @property
    def title(self) -> str | None: ...  # noqa: D102
    @property
    def published(self) -> dt.date | None: ...  # noqa: D102
    @property
    def origin(self) -> str: ...  # noqa: D102
    @property
    def copies(self) -> str: ...  # noqa: D102
    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def reader(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Told:
    """An incident with the claims that tell it."""

    incident: Incident
    claims: tuple[ShownClaim, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """The claims and incidents to export; each function starts anew, so that nothing is held in memory.

    `report` looks up one report by its id; `judgements` gives the id of each claim with its judgements by
    field; `contradictions` are those of all incidents, wanted or not. `made` is the time of the export,
    `version` the program's. `pages` is the address of the record's pages without a slash at its end, or
    empty. `chosen` holds the parameters of the filter.
    """

    claims: Callable[[], Iterator[ShownClaim]]
    incidents: Callable[[], Iterator[Told]]
    report: Callable[[str], Report]
    judgements: Callable[[], Iterator[tuple[str, dict[str, Any]]]]
    contradictions: Callable[[], Iterator[Contradiction]]
    made: dt.datetime
    version: str
    pages: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)

    def permalink(self, id_: str) -> str:
        """Returns the lasting name of a claim, incident or report: its page, else `urn:dateline:ID`."""
        return f"{self.pages}/{_PAGES[id_[:3]]}/{id_}" if self.pages else f"urn:dateline:{id_}"


_PAGES = {"clm": "claims", "inc": "incidents", "rep": "reports"}
