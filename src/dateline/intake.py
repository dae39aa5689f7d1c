"""Takes reports into the ledger: what is known is passed over, the rest is read and filed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.readers import Reader

if TYPE_CHECKING:
    from dateline.errors import DatelineError
    from dateline.ledger import Ledger
    from dateline.model import Report
    from dateline.pipeline import Reading
    from dateline.reports import Failure

# Reports parsed at once: larger batches parse hardly faster, and one that breaks is read anew one by one.
_AT_ONCE = 8
_PARTLY = " (partly)"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: its state, how many claims it gave, or why it failed and what was kept.

    `unread` says what of a report that was read could not be, None where all of it was. `differences` counts
    the fields on which two readers do not agree.
    """

    origin: str
    state: str
    claims: int = 0
    error: DatelineError | None = None
    kept: str = ""
    report: str | None = None
    unread: DatelineError | None = None
    differences: int = 0


class Intake:
    """Takes reports in: what is known is passed over, the rest is read and filed."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        reader: Reader | None = None,
        reread: bool = False,
        outlet: str | None = None,
    ) -> None:
        self.ledger = ledger
        self.reader = reader or Reader()
        self.reread = reread
        self.outlet = outlet

    def take(self, found: Iterator[Report | Failure]) -> Iterator[Outcome]:
        """Yields what became of each report and failure."""
        from dateline.reports import Failure

        waiting: list[Report] = []
        for item in found:
            if isinstance(item, Failure):
                yield self._failed(item.origin, item.error)
            elif not self.reread and self.ledger.state(item, reader=self.reader.name) == "known":
                self.ledger.see(item)
                yield Outcome(item.origin, "known", report=item.id)
            else:
                waiting.append(item)
            if len(waiting) >= _AT_ONCE:
                yield from self._read(waiting)
                waiting = []
        yield from self._read(waiting)

    def _read(self, reports: Sequence[Report]) -> Iterator[Outcome]:
        from dateline.errors import ReadingFailed, SourceError
        from dateline.pipeline import file

        for report, reading in self.reader.read_all(reports):
            if isinstance(reading, ReadingFailed):
                yield self._failed(report.origin, reading, report)
                continue
            # What is only partly read is read again the next time: its reading is filed under another name.
            name = self.reader.name + (_PARTLY if reading.unread else "")
            again = self.reread or bool(reading.unread)
            try:
                state = file(reading, self.reader.kit, self.ledger, reader=name, again=again)
            except SourceError as error:
                yield self._failed(report.origin, error)
                continue
            if state == "known" and not again:
                # The same bytes came before in this batch, or another program was faster.
                yield Outcome(report.origin, "known", report=report.id)
            else:
                told = "read" if state == "new" else "read anew"
                yield Outcome(
                    report.origin,
                    told,
                    len(reading.claims),
                    report=report.id,
                    unread=self._lost(reading),
                    differences=len(reading.differences),
                )

    def _lost(self, reading: Reading) -> DatelineError | None:
        """Files what of a report is unread, and returns it as the error that it is; None where nothing is."""
        from dateline.errors import ReadingFailed
        from dateline.ledger import Loss

        if not reading.unread:
            return None
        report, (span, why) = reading.report, reading.unread[0]
        more = f" and {len(reading.unread) - 1} more" if len(reading.unread) > 1 else ""
        error = ReadingFailed(
            f"NOT READ: characters {span.start:,} to {span.end:,}{more}: {why}",
            expected="an answer for every passage",
            cure="add it again: what was answered is not asked anew",
        )
        kept = "its text and the claims of what was read"
        loss = Loss(
            report.origin,
            error,
            outlet=report.outlet,
            published=report.published,
            report=report.id,
            kept=kept,
        )
        self.ledger.fail(loss, reader=self.reader.name)
        return error

    def _failed(self, origin: str, error: DatelineError, report: Report | None = None) -> Outcome:
        from dateline.ledger import Loss

        kept = "its text, address and the reason" if report else "its address and the reason"
        loss = Loss(
            origin,
            error,
            outlet=report.outlet if report else self.outlet,
            published=report.published if report else None,
            report=report.id if report else None,
            kept=kept,
        )
        self.ledger.fail(loss, reader=self.reader.name, report=report)
        return Outcome(origin, "failed", error=error, kept=kept, report=report.id if report else None)
