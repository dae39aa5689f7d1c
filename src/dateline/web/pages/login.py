"""/login and /logout."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from dateline.web.faults import status_of
from dateline.web.refusals import ConnectionInsecure, SignInFailed, TooManyTries
from dateline.web.rendering import render
from dateline.web.security.door import Door
from dateline.web.workspace import Here

router = APIRouter()


@router.get("/login")
def login(request: Request, here: Here, next: str = "/") -> Response:
    """Shows the form to sign in."""
    has_accounts = here.ledger.accounts.any()
    return render(request, "login.html", error=None, name="", next=safe(next), has_accounts=has_accounts)


@router.post("/login")
def sign_in(
    request: Request,
    here: Here,
    name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "/",
) -> Response:
    """Signs in and goes on to where the user came from, or says why not."""
    if request.url.scheme != "https" and not here.settings.is_loopback:
        raise ConnectionInsecure(
            "A password over http can be read by the network in between.",
            expected="https",
            cure="put a proxy with a certificate before it, or start it with --certificate and --key",
        )
    door: Door = request.app.state.door
    address = request.client.host if request.client else ""
    try:
        session = door.sign_in(name, password, address=address, session=request.state.session)
    except (SignInFailed, TooManyTries) as error:
        status = status_of(error)
        shown = {"error": error, "name": name, "next": safe(next), "has_accounts": True}
        response = render(request, "login.html", status=status, **shown)
        if isinstance(error, TooManyTries):
            response.headers["retry-after"] = str(error.wait)
        return response
    request.state.session, request.state.is_changed = session, True
    return RedirectResponse(safe(next), status_code=303)


@router.post("/logout")
def sign_out(request: Request) -> Response:
    """Signs out."""
    request.state.session, request.state.is_changed = request.state.session.signed_out(), True
    return RedirectResponse("/login", status_code=303)


def safe(address: str) -> str:
    """Returns the address if it is a page of ours, else the overview: nobody is sent elsewhere."""
    is_ours = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if is_ours and address.isprintable() else "/"
