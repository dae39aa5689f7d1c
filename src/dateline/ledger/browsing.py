"""What programs and maps ask of a ledger: pages of lists, cells of maps, the state of the file."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterable
from contextlib import AbstractContextManager

import sqlalchemy as sa

from dateline.errors import ReportUnknown
from dateline.ledger import cells, pages
from dateline.ledger.cells import Cell, Spot
from dateline.ledger.keyset import Mark
from dateline.ledger.look_up import Shown
from dateline.ledger.pages import FiledReport
from dateline.model import Filter, Incident


class Browsing(ABC):
    """The part of `Ledger` by which it is looked through; every method only reads."""

    @abstractmethod
    def _reads(self) -> AbstractContextManager[sa.Connection]:
        """Opens a connection that reads."""

    @abstractmethod
    def fingerprint(self) -> str:
        """Returns a text that differs after every change, at the cost of a look at the disk or the server."""

    def claims_after(
        self, wanted: Filter, *, after: Mark | None = None, limit: int = 100
    ) -> list[tuple[Mark, Shown]]:
        """Returns a page of current claims in the filter's order; the last mark opens the next page."""
        with self._reads() as connection:
            return list(pages.claims_after(connection, wanted, after, limit))

    def incidents_after(
        self, wanted: Filter, *, after: Mark | None = None, limit: int = 100
    ) -> list[tuple[Mark, Incident]]:
        """Returns a page of current incidents in the filter's order; the last mark opens the next page."""
        with self._reads() as connection:
            return list(pages.incidents_after(connection, wanted, after, limit))

    def reports_after(
        self,
        *,
        outlet: str | None = None,
        start: dt.date | None = None,
        end: dt.date | None = None,
        after: Mark | None = None,
        limit: int = 100,
    ) -> list[tuple[Mark, FiledReport]]:
        """Returns a page of reports, the last published first; `start` and `end` are inclusive."""
        with self._reads() as connection:
            found = pages.reports_after(
                connection, outlet=outlet, start=start, end=end, after=after, limit=limit
            )
            return list(found)

    def filed_report(self, id_: str) -> FiledReport:
        """Returns what is known of a report, without its text; raises ReportUnknown."""
        with self._reads() as connection:
            found = pages.filed_report(connection, id_)
        if found is None:
            raise ReportUnknown(
                f"The ledger holds no report {id_!r}.",
                expected="the id of a report: rep_ and 16 hex digits",
                cure="copy an id from a list of reports",
            )
        return found

    def claims_of(self, report: str) -> list[Shown]:
        """Returns all current claims of a report, in the order of its text."""
        with self._reads() as connection:
            return list(pages.claims_of(connection, report))

    def cells(self, wanted: Filter, *, degrees: float, digits: int | None = None) -> list[Cell]:
        """Returns the cells of a grid of so many degrees that hold a current incident that fits.

        With `digits`, points are rounded to so many decimals first.
        """
        with self._reads() as connection:
            return cells.cells(connection, wanted, degrees=degrees, digits=digits)

    def spots(self, numbers: Iterable[int]) -> dict[int, Spot]:
        """Returns the incidents of these row numbers as a map shows them."""
        with self._reads() as connection:
            return dict(cells.spots(connection, numbers))
