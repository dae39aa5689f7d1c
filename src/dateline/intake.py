"""Takes reports into the ledger: what is known is passed over, the rest is read and filed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.errors import DatelineError
    from dateline.ledger import Ledger
    from dateline.model import Report
    from dateline.pipeline import Kit
    from dateline.reports import Failure

# Reports parsed at once: larger batches parse hardly faster, and one that breaks is read anew one by one.
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: its state, how many claims it gave, or why it failed and what was kept."""

    origin: str
    state: str
    claims: int = 0
    error: DatelineError | None = None
    kept: str = ""
    report: str | None = None


class Intake:
    """Takes reports in: what is known is passed over, the rest is read and filed."""

    def __init__(self, ledger: Ledger, *, reread: bool = False, outlet: str | None = None) -> None:
        from dateline import __version__

        self.ledger = ledger
        self.reread = reread
        self.outlet = outlet
        self.reader = __version__
        self._kit: Kit | None = None

    @property
    def kit(self) -> Kit:
        """What reading needs; it is loaded when the first report is to be read."""
        from dateline.pipeline import Kit
        from dateline.places import default_folder

        self._kit = self._kit or Kit.load(added_places=default_folder())
        return self._kit

    def take(self, found: Iterator[Report | Failure]) -> Iterator[Outcome]:
        """Yields what became of each report and failure."""
        from dateline.reports import Failure

        waiting: list[Report] = []
        for item in found:
            if isinstance(item, Failure):
                yield self._failed(item.origin, item.error)
            elif not self.reread and self.ledger.state(item, reader=self.reader) == "known":
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
        from dateline.pipeline import file, read_all

        for report, reading in read_all(reports, self.kit):
            if isinstance(reading, ReadingFailed):
                yield self._failed(report.origin, reading, report)
                continue
            try:
                state = file(reading, self.kit, self.ledger, reader=self.reader, again=self.reread)
            except SourceError as error:
                yield self._failed(report.origin, error)
                continue
            if state == "known" and not self.reread:
                # The same bytes came before in this batch, or another program was faster.
                yield Outcome(report.origin, "known", report=report.id)
            else:
                told = "read" if state == "new" else "read anew"
                yield Outcome(report.origin, told, len(reading.claims), report=report.id)

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
        self.ledger.fail(loss, reader=self.reader, report=report)
        return Outcome(origin, "failed", error=error, kept=kept, report=report.id if report else None)
