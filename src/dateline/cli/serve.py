"""`dateline serve`: the workspace in a browser."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.opening import LedgerOption, ledger_address
from dateline.cli.reading import ModelOption, ReaderOption, UrlOption, chosen_reader
from dateline.cli.screen import safe, say
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from dateline.web import Settings, Workspace


def serve(
    ledger: LedgerOption = None,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="PORT", help="On which port; 0 takes a free one.")
    ] = 8750,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A host name under which a proxy forwards to it; repeatable."),
    ] = None,
    public: Annotated[  # noqa: FBT002
        bool, typer.Option("--public", help="Let anybody read; only who is signed in changes anything.")
    ] = False,
    certificate: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A certificate (PEM), to speak https without a proxy.")
    ] = None,
    key: Annotated[Path | None, typer.Option(metavar="FILE", help="The certificate's key (PEM).")] = None,
    open_: Annotated[  # noqa: FBT002
        bool, typer.Option("--open/--no-open", help="Open it in this machine's browser.")
    ] = False,
    reader: ReaderOption = None,
    llm_url: UrlOption = None,
    llm_model: ModelOption = None,
    check: Annotated[  # noqa: FBT002
        bool, typer.Option("--check", help="Start, ask for the overview, say that it answers, and stop.")
    ] = False,
) -> None:
    """Open the workspace: map, timeline, claims, reports and review in a browser.

    Only this machine reaches it, and whoever sits there may do everything. On another address, or behind a
    proxy, it asks for accounts: `dateline accounts add NAME`.
    """
    from dateline.ledger import Ledger
    from dateline.web import Settings, Workspace
    from dateline.web.serving import Certificate, address_of, bind, check_accounts, check_rights

    where = ledger_address(ledger)
    with Ledger.open(where) as opened:
        names = tuple(one.strip().lower() for one in name or ())
        by = chosen_reader(reader, llm_url, llm_model)
        place = where.absolute() if isinstance(where, Path) else where
        settings = Settings(place, host=host, port=port, public=public, names=names, reader=by)
        workspace = Workspace(opened, settings)
        check_accounts(workspace)
        check_rights(workspace)
        pair = Certificate(certificate, key) if certificate and key else None
        bound = bind(settings)
        address = address_of(bound, settings, certificate=pair)
        if check:
            _check(workspace, bound, address)
            return
        _tell(workspace, address)
        if open_:
            _open(address)
        _run(workspace, bound, pair)
    say("Stopped. What was being read goes on with the next start.")


def _run(workspace: Workspace, bound: object, pair: object) -> None:
    """Serves until Ctrl-C or a signal of termination, and ends in order after either."""
    from dateline.web.serving import server_of

    def leave(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    # uvicorn hands a signal on once it has stopped, which would end us before the ledger is closed.
    signal.signal(signal.SIGTERM, leave)
    try:
        server_of(workspace, certificate=pair).run([bound])  # type: ignore[arg-type, list-item]
    except KeyboardInterrupt:
        return


def _check(workspace: Workspace, bound: object, address: str) -> None:
    """Asks for the overview as a browser does; raises where it does not answer."""
    import httpx

    from dateline.web.serving import serving

    with serving(workspace, bound):  # type: ignore[arg-type]
        answer = httpx.get(address, headers={"accept": "text/html"}, timeout=60, trust_env=False)
    # Signed-in users only: the way to the form is an answer too.
    if answer.status_code not in (200, 303):
        raise DatelineError(f"{address} answers with status {answer.status_code}.", expected="status 200")
    typer.echo(f"{address} answers: {len(answer.content):,} bytes. `dateline serve` opens it.")


def _tell(workspace: Workspace, address: str) -> None:
    claims, incidents = workspace.ledger.tally_claims().all, workspace.ledger.tally_incidents().all
    number = len(workspace.ledger.accounts.all())
    told = (
        ("Dateline", address),
        ("  ledger", f"{workspace.ledger.name}: {claims:,} claims, {incidents:,} incidents"),
        ("  who", _who(workspace.settings, number=number)),
        ("  stop", "Ctrl-C"),
    )
    for name, value in told:
        sys.stderr.write(f"{name:<10} {safe(value)}\n")
    sys.stderr.flush()


def _who(settings: Settings, *, number: int) -> str:
    """Who may do what, in one line."""
    signed_in = f"{number} account{'s' if number != 1 else ''}" if number else "nobody, there are no accounts"
    if settings.public:
        return f"anybody reads, with coordinates coarsened; changes: {signed_in}"
    if number:
        return f"signed in only: {signed_in}"
    return "everybody at this machine may do everything; `dateline accounts add NAME` asks for passwords"


def _open(address: str) -> None:
    """Opens a browser where there is a screen: without one, a text browser would take the terminal."""
    import webbrowser

    has_screen = (
        sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or "WAYLAND_DISPLAY" in os.environ
    )
    if has_screen:
        webbrowser.open(address)
