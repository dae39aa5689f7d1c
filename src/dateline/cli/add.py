"""`dateline add`: reports into the ledger."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.link import bring_up_to_date
from dateline.cli.opening import LedgerOption, ledger_address
from dateline.cli.reading import ModelOption, ReaderOption, UrlOption, chosen_reader, say_end
from dateline.cli.telling import tell

if TYPE_CHECKING:
    from dateline.intake import Outcome
    from dateline.ledger import Ledger

# From this number of sources on a progress bar is of use.
_MANY = 2
_STATES = ("read", "read anew", "known", "failed")


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
    reader: ReaderOption = None,
    llm_url: UrlOption = None,
    llm_model: ModelOption = None,
) -> None:
    """Read reports and file them with their claims in the ledger.

    Each report is filed as a whole or not at all; then copies are grouped and claims linked. What is in
    the ledger already is not read again, so an interrupted run goes on where it stopped. One bad report
    never stops the rest: it is filed as a failure.
    """
    from dateline.cli.progress import tracked
    from dateline.intake import Intake
    from dateline.ledger import Ledger
    from dateline.reports import open_sources, parse_date

    date = parse_date(published) if published else None
    chosen = chosen_reader(reader, llm_url, llm_model)
    found = open_sources(
        sources,
        published=date,
        outlet=outlet,
        allow_private=allow_private,
        any_language=chosen.any_language,
    )
    totals = _Totals()
    with Ledger.open(ledger_address(ledger), create=True) as opened:
        intake = Intake(opened, reader=chosen, reread=reread, outlet=outlet)
        try:
            for outcome in tracked(intake.take(found), sources, many=_MANY):
                totals.count(outcome)
        except KeyboardInterrupt:
            totals.say(opened, ending="Stopped; run the same command again to go on.")
            say_end(chosen)
            raise typer.Exit(130) from None
        totals.say(opened)
        say_end(chosen)
        typer.echo(bring_up_to_date(opened))
    if totals.exit_code:
        raise typer.Exit(totals.exit_code)


@dataclass(slots=True)
class _Totals:
    """Counts outcomes and tells each."""

    exit_code: int = 0
    claims: int = 0
    states: dict[str, int] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> None:
        self.states[outcome.state] = self.states.get(outcome.state, 0) + 1
        self.claims += outcome.claims
        failure = outcome.error or outcome.unread
        if failure is not None:
            self.exit_code = self.exit_code or failure.exit_code
        tell(outcome)

    def say(self, ledger: Ledger, *, ending: str = "") -> None:
        counted = [f"{self.states[state]} {state}" for state in _STATES if state in self.states]
        states = ", ".join(counted) or "nothing found"
        typer.echo(f"{ledger.name}: {states}; {self.claims} claims filed. {ending}".rstrip())
