"""/admin/accounts: who may sign in, and what was exported, for admins."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from dateline.errors import AccountRefused
from dateline.web.rendering import render
from dateline.web.security.names import check_name
from dateline.web.security.passwords import hash_password
from dateline.web.security.roles import Admin, Role, role_named
from dateline.web.workspace import Here

router = APIRouter(prefix="/admin/accounts")
_BACK = "/admin/accounts"


@router.get("")
def accounts(request: Request, here: Here, user: Admin) -> Response:
    """Shows all accounts and the newest exports."""
    held, exported = here.ledger.accounts.all(), here.ledger.exported.all()
    return render(
        request, "accounts.html", accounts=held, user=user, exported=exported, roles=[r.name for r in Role]
    )


@router.post("/add")
def add(
    here: Here,
    user: Admin,
    name: Annotated[str, Form()] = "",
    role: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    """Adds an account. The first one has to be an admin's: from then on nobody comes in without one."""
    chosen = role_named(role)
    if user.is_local and chosen is not Role.admin:
        raise AccountRefused(
            "The first account cannot be one of a " + chosen.name + ".",
            expected="an admin, who can add the others",
            cure="choose the role admin",
        )
    here.ledger.accounts.add(check_name(name), role=chosen.name, password=hash_password(password))
    return RedirectResponse(_BACK, status_code=303)


@router.post("/role")
def change_role(
    here: Here, user: Admin, name: Annotated[str, Form()], role: Annotated[str, Form()]
) -> Response:
    """Gives an account another role; its sessions end."""
    _not_own(name, user.name)
    here.ledger.accounts.set_role(name, role_named(role).name)
    return RedirectResponse(_BACK, status_code=303)


@router.post("/remove")
def remove(here: Here, user: Admin, name: Annotated[str, Form()]) -> Response:
    """Puts an account and its tokens out of use; what it did stays on record."""
    _not_own(name, user.name)
    here.ledger.accounts.remove(name)
    return RedirectResponse(_BACK, status_code=303)


def _not_own(name: str, own: str) -> None:
    if name.strip().lower() == own:
        raise AccountRefused(
            "Nobody can take the own role away: a workspace without an admin could not be mended.",
            cure="ask another admin, or use `dateline accounts`",
        )
