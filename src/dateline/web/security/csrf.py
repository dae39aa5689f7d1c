"""Checks the token of forms: a dependency of the whole application."""

from __future__ import annotations

from collections.abc import AsyncIterator

from fastapi import Request
from starlette.datastructures import UploadFile

from dateline.web.forms import form_of
from dateline.web.refusals import ForgeryRefused
from dateline.web.security.origins import SAFE, is_from_browser
from dateline.web.security.sessions import Sessions

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


async def check_csrf(request: Request) -> AsyncIterator[None]:
    """Raises ForgeryRefused where a browser asks for a change without its session's token.

    The token is the header X-CSRF-Token or the field `csrf`. A bearer token needs none, as no browser adds
    it by itself; nor does a program that sends neither cookies nor what browsers say of themselves.
    """
    try:
        await _check(request)
        yield
    finally:
        # The files of a form that no endpoint asked for.
        await request.close()


async def _check(request: Request) -> None:
    if request.method in SAFE or request.state.has_bearer or not is_from_browser(request.headers):
        return
    sessions: Sessions = request.app.state.door.sessions
    if not sessions.is_csrf(request.state.session, await _given(request)):
        raise ForgeryRefused(
            "The form's token is missing, or of a session that has ended.",
            expected="the field `csrf` or the header X-CSRF-Token with the token of the page",
            cure="open the page again and repeat the change",
        )


async def _given(request: Request) -> str:
    header = request.headers.get("x-csrf-token")
    if header is not None:
        return header
    if not request.headers.get("content-type", "").startswith(_FORMS):
        return ""
    field = (await form_of(request)).get("csrf")
    return "" if field is None or isinstance(field, UploadFile) else field
