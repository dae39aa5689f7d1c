"""/account: the own password and tokens."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from dateline.errors import AccountRefused
from dateline.ledger import Account
from dateline.web.rendering import render
from dateline.web.security.door import Door
from dateline.web.security.passwords import hash_password, is_password
from dateline.web.security.roles import Reader, User
from dateline.web.security.tokens import digest, make_token
from dateline.web.workspace import Here, Workspace

router = APIRouter(prefix="/account")


@router.get("")
def account(request: Request, here: Here, user: Reader) -> Response:
    """Shows who is signed in, and the tokens of the account."""
    return _page(request, here, user)


@router.post("/password")
def password(
    request: Request,
    here: Here,
    user: Reader,
    old: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
) -> Response:
    """Changes the password; all other sessions end."""
    door: Door = request.app.state.door
    own = _own(here, user)
    address = request.client.host if request.client else ""
    door.limit.check(name=own.name, address=address)
    if not is_password(own.password, old):
        door.limit.fail(name=own.name, address=address)
        raise AccountRefused("The old password is wrong.", expected="the password that you sign in with now")
    here.ledger.accounts.set_password(own.name, hash_password(new))
    changed = _own(here, user)
    session = request.state.session.signed_in(changed.n, changed.generation)
    request.state.session, request.state.is_changed = session, True
    return RedirectResponse("/account", status_code=303)


@router.post("/tokens")
def add_token(request: Request, here: Here, user: Reader, purpose: Annotated[str, Form()] = "") -> Response:
    """Makes a token and shows it this once."""
    token = make_token()
    own = _own(here, user)
    here.ledger.accounts.add_token(own.name, digest=digest(token), purpose=purpose.strip()[:60] or "API")
    return _page(request, here, user, token=token)


@router.post("/tokens/remove")
def remove_token(here: Here, user: Reader, n: Annotated[int, Form()]) -> Response:
    """Puts a token out of use."""
    here.ledger.accounts.remove_token(_own(here, user).name, n)
    return RedirectResponse("/account", status_code=303)


def _page(request: Request, here: Workspace, user: User, *, token: str | None = None) -> Response:
    tokens = () if user.is_local or user.is_public else here.ledger.accounts.tokens(user.name)
    return render(request, "account.html", user=user, tokens=tokens, token=token)


def _own(here: Workspace, user: User) -> Account:
    """The account of who asks; the local user and the public have none."""
    own = None if user.is_local or user.is_public else here.ledger.accounts.find(user.name)
    if own is None:
        raise AccountRefused(
            f"The user {user.name} has no account.",
            expected="somebody who signed in",
            cure="dateline accounts add NAME --role admin",
        )
    return own
