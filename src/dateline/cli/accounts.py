"""`dateline accounts`: who may use the workspace."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dateline.cli.opening import LedgerOption, opened_ledger
from dateline.errors import AccountRefused

app = typer.Typer(
    help="Who may use the workspace: readers see all, reviewers correct and add, admins keep accounts.",
    no_args_is_help=True,
)
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="The name to sign in with.")]
FromInput = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input, its first line.")
]


@app.command("add")
def add(
    name: NameArgument,
    role: Annotated[str, typer.Option(metavar="ROLE", help="reader, reviewer or admin.")] = "reader",
    ledger: LedgerOption = None,
    password_stdin: FromInput = False,  # noqa: FBT002
) -> None:
    """Add an account; the password is asked for twice."""
    from dateline.web.security.names import check_name
    from dateline.web.security.passwords import hash_password
    from dateline.web.security.roles import role_named

    kept, chosen = check_name(name), role_named(role)
    with opened_ledger(ledger) as opened:
        opened.accounts.add(kept, role=chosen.name, password=hash_password(_ask(from_input=password_stdin)))
    typer.echo(f"{kept} may sign in as {chosen.name}.")


@app.command("list")
def list_(ledger: LedgerOption = None) -> None:
    """List the accounts with their roles."""
    with opened_ledger(ledger) as opened:
        held = opened.accounts.all()
    if not held:
        typer.echo("No accounts: whoever sits at this machine may do everything.")
    for account in held:
        typer.echo(f"{account.name}\t{account.role}\tsince {account.made_at:%Y-%m-%d}")


@app.command("remove")
def remove(name: NameArgument, ledger: LedgerOption = None) -> None:
    """Put an account and its tokens out of use; what it did stays on record."""
    with opened_ledger(ledger) as opened:
        opened.accounts.remove(name)
        remain = opened.accounts.any()
    typer.echo(f"{name} can sign in no more.")
    if not remain:
        typer.echo("No account is left: whoever sits at this machine may do everything.")


@app.command("password")
def password(
    name: NameArgument,
    ledger: LedgerOption = None,
    password_stdin: FromInput = False,  # noqa: FBT002
) -> None:
    """Give an account a new password; its sessions end."""
    from dateline.web.security.passwords import hash_password

    with opened_ledger(ledger) as opened:
        opened.accounts.set_password(name, hash_password(_ask(from_input=password_stdin)))
    typer.echo(f"{name} has a new password; its sessions have ended.")


@app.command("role")
def role(
    name: NameArgument,
    role: Annotated[str, typer.Argument(metavar="ROLE", help="reader, reviewer or admin.")],
    ledger: LedgerOption = None,
) -> None:
    """Give an account another role; its sessions end."""
    from dateline.web.security.roles import role_named

    with opened_ledger(ledger) as opened:
        opened.accounts.set_role(name, role_named(role).name)
    typer.echo(f"{name} is now a {role}.")


@app.command("token")
def token(
    name: NameArgument,
    purpose: Annotated[str, typer.Option("--for", metavar="WORDS", help="What it is for.")] = "API",
    ledger: LedgerOption = None,
) -> None:
    """Make an API token, printed this once: a program that has it may do what the account may."""
    from dateline.web.security.tokens import digest, make_token

    made = make_token()
    with opened_ledger(ledger) as opened:
        opened.accounts.add_token(name, digest=digest(made), purpose=purpose[:60])
    typer.echo(made)


def _ask(*, from_input: bool) -> str:
    """The password: the first line of standard input, or typed twice without being shown."""
    if from_input:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise AccountRefused(
            "There is no terminal to ask for a password at.", cure="--password-stdin reads it from a pipe"
        )
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
