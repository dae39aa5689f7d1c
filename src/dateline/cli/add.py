"""`dateline add`: reports into the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.link import bring_up_to_date
from dateline.cli.opening import LedgerOption, ledger_path

if TYPE_CHECKING:
    from dateline.errors import DatelineError
    from dateline.ledger import Ledger
    from dateline.model import Report
    from dateline.pipeline import Kit
    from dateline.reports import Failure

# From this number of sources on a progress bar is of use.
_MANY = 2
# Reports parsed at once: larger batches parse hardly faster, and one that breaks is read anew one by one.
_AT_ONCE = 8
_STATES = ("read", "read anew", "known", "failed")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: its state, how many claims it gave, or why it failed and what was kept."""

    origin: str
    state: str
    claims: int = 0
    error: DatelineError | None = None
    kept: str = ""


def add(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE ...", help="Files, folders, addresses, or - for standard input."),
    ],
    ledger: LedgerOption = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Publication date (YYYY-MM-DD) of reports that do not say theirs."),
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published the reports.")] = None,
    reread: Annotated[  # noqa: FBT002
        bool, typer.Option("--reread", help="Read known reports anew; newer claims supersede older ones.")
    ] = False,
    allow_private: Annotated[  # noqa: FBT002
        bool,
        typer.Option("--allow-private", help="Also fetch addresses of private networks and this machine."),
    ] = False,
) -> None:
    """Read reports and file them with their claims in the ledger.

    Each report is filed as a whole or not at all; then copies are grouped and claims linked. What is in
    the ledger already is not read again, so an interrupted run goes on where it stopped. One bad report
    never stops the rest: it is filed as a failure.
    """
    from dateline.cli.progress import tracked
    from dateline.ledger import Ledger
    from dateline.reports import open_sources, parse_date

    date = parse_date(published) if published else None
    found = open_sources(sources, published=date, outlet=outlet, allow_private=allow_private)
    totals = _Totals()
    with Ledger.open(ledger_path(ledger), create=True) as opened:
        intake = _Intake(opened, reread=reread, outlet=outlet)
        try:
            for outcome in tracked(intake.take(found), sources, many=_MANY):
                totals.count(outcome)
        except KeyboardInterrupt:
            totals.say(opened, ending="Stopped; run the same command again to go on.")
            raise typer.Exit(130) from None
        totals.say(opened)
        typer.echo(bring_up_to_date(opened))
    if totals.exit_code:
        raise typer.Exit(totals.exit_code)


class _Intake:
    """Takes reports in: what is known is passed over, the rest is read and filed."""

    def __init__(self, ledger: Ledger, *, reread: bool, outlet: str | None) -> None:
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
                yield Outcome(item.origin, "known")
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
                yield Outcome(report.origin, "known")
            else:
                told = "read" if state == "new" else "read anew"
                yield Outcome(report.origin, told, len(reading.claims))

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
        return Outcome(origin, "failed", error=error, kept=kept)


@dataclass(slots=True)
class _Totals:
    """Counts outcomes and tells each."""

    exit_code: int = 0
    claims: int = 0
    states: dict[str, int] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> None:
        from dateline.cli.screen import errors, say

        self.states[outcome.state] = self.states.get(outcome.state, 0) + 1
        self.claims += outcome.claims
        if outcome.error is not None:
            self.exit_code = self.exit_code or outcome.error.exit_code
            errors(outcome.error, origin=outcome.origin)
            say(f"  kept      {outcome.kept}")
        else:
            claims = f", {outcome.claims} claims" if outcome.state != "known" else ""
            say(f"{outcome.state}{claims}: {outcome.origin}")

    def say(self, ledger: Ledger, *, ending: str = "") -> None:
        counted = [f"{self.states[state]} {state}" for state in _STATES if state in self.states]
        states = ", ".join(counted) or "nothing found"
        typer.echo(f"{ledger.path}: {states}; {self.claims} claims filed. {ending}".rstrip())
