"""The ledger: opened by path, passed in, closed by who opened it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa

from dateline.ledger import (
    copies,
    coverage,
    filed,
    filing,
    keys,
    linked,
    linking,
    look_up,
    losses,
    sightings,
    single,
    verify,
)
from dateline.ledger.accounts import Accounts
from dateline.ledger.address import Address
from dateline.ledger.browsing import Browsing
from dateline.ledger.database import Database
from dateline.ledger.entries import Entry
from dateline.ledger.exported import Exported
from dateline.ledger.holdings import Holdings
from dateline.ledger.narrowing import Narrowing
from dateline.ledger.opening import open_database
from dateline.ledger.queue import Queue
from dateline.ledger.reviewing.part import Reviews
from dateline.ledger.schema import bring_up
from dateline.ledger.tables import claims, incidents
from dateline.model import Contradiction, FiledClaim, Filter, Incident, Link, Report

_EVERYTHING = Filter()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Ledger(Browsing, Narrowing):
    """A store of reports and what was read from them, in a SQLite file or a PostgreSQL database.

    Every method that writes is one transaction: it is there as a whole when the method returns, and not
    at all if the process dies before. All methods raise LedgerError with its cure. `scope` says what of
    the record is held back.
    """

    scope: Mapping[str, str] = {}

    def __init__(self, database: Database, *, clock: Callable[[], dt.datetime] = _now) -> None:
        self._database = database
        self._clock = clock
        self.holdings = Holdings(self._reads)
        self.accounts = Accounts(self._reads, self._writes, clock)
        self.exported = Exported(self._reads, self._writes, clock)
        self.queue = Queue(self._reads, self._writes, clock)
        self.reviews = Reviews(self._reads, self._writes, clock)

    @classmethod
    def open(cls, where: Address, *, create: bool = False, clock: Callable[[], dt.datetime] = _now) -> Self:
        """Opens the ledger and brings its schema up; raises LedgerMissing without one unless `create`."""
        database = open_database(where)
        try:
            database.check_there(create=create)
            with database.explained():
                bring_up(database, create=create)
        except BaseException:
            database.close()
            raise
        return cls(database, clock=clock)

    @property
    def name(self) -> str:
        """What the ledger is called: its path, or its address without a password."""
        return self._database.name

    def fingerprint(self) -> str:
        """Returns a text that differs after every change, at the cost of a look at the disk or the server."""
        with self._database.explained():
            return self._database.fingerprint()

    def close(self) -> None:
        """Lets go of the file, or of the server."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def linking_alone(self) -> Iterator[None]:
        """Lets one linking at a time run over a ledger, in whatever process; raises LedgerBusy."""
        with self._database.explained(), self._database.alone():
            yield

    @contextmanager
    def _reads(self) -> Iterator[sa.Connection]:
        with self._database.explained(), self._database.reader.connect() as connection:
            yield connection

    @contextmanager
    def _writes(self) -> Iterator[sa.Connection]:
        with self._database.explained(), self._database.writer.begin() as connection:
            yield connection

    def state(self, report: Report, *, reader: str) -> filing.State:
        """Says whether the report is to be read: new, stale or known."""
        with self._reads() as connection:
            return filing.state(connection, report, reader)

    def see(self, report: Report) -> bool:
        """Files where a known report was met again; says whether that was news."""
        with self._writes() as connection:
            return sightings.see(connection, report, self._clock())

    def file(
        self, report: Report, entries: Sequence[Entry], *, reader: str, again: bool = False
    ) -> filing.State:
        """Files a report with its claims and returns the state it was in.

        A report that another writer filed in the meantime with the same reader is left as it is, unless
        `again`.
        """
        with self._writes() as connection:
            state = filing.state(connection, report, reader)
            if state == "known" and not again:
                sightings.see(connection, report, self._clock())
            else:
                filing.file(connection, report, entries, reader=reader, at=self._clock())
            return state

    def fail(self, loss: losses.Loss, *, reader: str, report: Report | None = None) -> bool:
        """Files a failure, with the text of the report where there is one; says whether that was news."""
        with self._writes() as connection:
            at = self._clock()
            if report is not None:
                sightings.see(connection, report, at)
            return losses.file_loss(connection, loss, reader=reader, at=at)

    def store_copies(self, rows: Iterable[linking.CopyRow], *, linker: str) -> None:
        """Stores the copy group of each report given; its former group is superseded."""
        with self._writes() as connection:
            copies.store_copies(connection, rows, linker=linker, at=self._clock())

    def store_sketch(self, row: linking.SketchRow) -> None:
        """Stores a report's sketch, by which copies of it are found."""
        with self._writes() as connection:
            copies.store_sketch(connection, row)

    def store_incidents(self, found: linking.Linking, *, linker: str) -> None:
        """Stores incidents, links and contradictions in place of those that hold a touched claim."""
        with self._writes() as connection:
            linked.store_incidents(connection, found, linker=linker, at=self._clock())

    def store_keys(
        self,
        by_claim: Mapping[str, Iterable[str]],
        *,
        up_to: int | None = None,
        reviewed: int | None = None,
    ) -> None:
        """Stores under which keys linking finds each claim; a claim with keys counts as linked.

        Rows after number `up_to` (see `last_row`) are left to be linked, and claims that were judged with
        others after review `reviewed` (see `reviews.latest`).
        """
        with self._writes() as connection:
            keys.store_keys(connection, by_claim, up_to=up_to, reviewed=reviewed)

    def filed_claims(
        self,
        wanted: Filter = _EVERYTHING,
        *,
        reports: Collection[str] | None = None,
        ids: Collection[str] | None = None,
        published: tuple[dt.date, dt.date] | None = None,
    ) -> Iterator[FiledClaim]:
        """Yields current claims for linking, in order of filing.

        `reports` and `ids` narrow them, as do the inclusive days between which their reports were
        `published`.
        """
        narrower: list[sa.ColumnElement[bool]] = []
        if reports is not None:
            narrower.append(claims.c.report.in_(reports))
        if ids is not None:
            narrower.append(claims.c.id.in_(ids))
        if published is not None:
            narrower.append(filed.published_between(*published))
        with self._reads() as connection:
            yield from filed.filed_claims(connection, wanted, *narrower)

    def filed_under(self, wanted: Iterable[str]) -> Iterator[FiledClaim]:
        """Yields the current claims that have one of the keys, and perhaps a few that do not."""
        with self._reads() as connection:
            under = claims.c.n.in_(keys.filed_under(wanted))
            yield from filed.filed_claims(connection, _EVERYTHING, under)

    def unlinked_claims(self) -> Iterator[FiledClaim]:
        """Yields the current claims that no keys were stored for."""
        with self._reads() as connection:
            yield from filed.filed_claims(connection, _EVERYTHING, keys.without_keys())

    def gone_claims(self) -> Iterator[tuple[int, FiledClaim]]:
        """Yields claims as they were linked and no longer are (corrected, rejected, read anew), numbered."""
        with self._reads() as connection:
            yield from filed.numbered_claims(connection, keys.is_gone())

    def forget_gone(self, numbers: Iterable[int]) -> None:
        """Lets go of the keys of claims that `gone_claims` gave: linking has taken them into account."""
        with self._writes() as connection:
            keys.forget_keys(connection, numbers)

    def last_row(self) -> int:
        """Returns the number of the last row of claims, 0 without any; see `store_keys`."""
        with self._reads() as connection:
            return connection.scalar(sa.select(sa.func.max(claims.c.n))) or 0

    def sketches_in(self, bands: Iterable[int]) -> Iterator[linking.SketchRow]:
        """Yields the sketches of reports that lie in one of the bands."""
        with self._reads() as connection:
            yield from copies.sketches_in(connection, bands)

    def unsketched(self) -> Iterator[tuple[str, str]]:
        """Yields id and text of the reports that no sketch was stored for."""
        with self._reads() as connection:
            yield from copies.unsketched(connection)

    def claims(
        self, wanted: Filter = _EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[look_up.Shown]:
        """Yields current claims in the filter's order."""
        with self._reads() as connection:
            yield from look_up.find_claims(connection, wanted, limit=limit, offset=offset)

    def claims_named(self, ids: Collection[str]) -> Iterator[look_up.Shown]:
        """Yields the current claims of these ids, in order of filing; an id that is not there yields none."""
        with self._reads() as connection:
            yield from look_up.find_named(connection, ids)

    def judgements(self, ids: Collection[str]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yields id and judgements by field of the current claims of these ids, in order of filing."""
        with self._reads() as connection:
            yield from look_up.find_judgements(connection, ids)

    def incidents(
        self, wanted: Filter = _EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Incident]:
        """Yields current incidents in the filter's order."""
        with self._reads() as connection:
            yield from look_up.find_incidents(connection, wanted, limit=limit, offset=offset)

    def links(self, ids: Collection[str]) -> Iterator[Link]:
        """Yields the current links among the claims."""
        with self._reads() as connection:
            yield from look_up.find_links(connection, ids)

    def contradictions(self, incident: str | None = None) -> Iterator[Contradiction]:
        """Yields the current contradictions, of one incident or of all."""
        with self._reads() as connection:
            yield from look_up.find_contradictions(connection, incident)

    def claim(self, id_: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """Returns a current claim's public form and its judgements by field; raises ClaimUnknown."""
        with self._reads() as connection:
            return single.find_claim(connection, id_)

    def report(self, id_: str) -> Report:
        """Returns a report as it was filed; raises ReportUnknown."""
        with self._reads() as connection:
            return single.find_report(connection, id_)

    def tally_claims(self, wanted: Filter = _EVERYTHING) -> look_up.Tally:
        """Counts the claims that fit."""
        with self._reads() as connection:
            return look_up.tally(connection, wanted, of=claims)

    def tally_incidents(self, wanted: Filter = _EVERYTHING) -> look_up.Tally:
        """Counts the incidents that fit."""
        with self._reads() as connection:
            return look_up.tally(connection, wanted, of=incidents)

    def copies(self) -> Iterator[copies.CopyGroup]:
        """Yields every group of copies that was met more than once, the largest first."""
        with self._reads() as connection:
            yield from copies.copy_groups(connection)

    def coverage(
        self, *, outlet: str | None = None, start: dt.date | None = None, end: dt.date | None = None
    ) -> Iterator[coverage.Coverage]:
        """Yields what was seen, read, failed and found, by outlet and day of publication."""
        with self._reads() as connection:
            yield from coverage.coverage(connection, outlet=outlet, start=start, end=end)

    def verify(self) -> Iterator[verify.Problem]:
        """Yields whatever is not as it was stored; nothing means that the ledger is whole."""
        with self._reads() as connection:
            yield from verify.verify(connection)
