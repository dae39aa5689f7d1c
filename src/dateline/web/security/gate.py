"""Stands before every request: host, origin, size, session, user; what is not let in never reaches a page."""

from __future__ import annotations

from http.cookies import SimpleCookie

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.errors import DatelineError
from dateline.web.faults import answer
from dateline.web.refusals import RequestTooLarge, SignInNeeded
from dateline.web.security.door import Door, bearer
from dateline.web.security.hosts import check_host
from dateline.web.security.origins import SAFE, check_origin
from dateline.web.security.roles import Role, User, require
from dateline.web.security.sessions import COOKIE, Session, fresh
from dateline.web.settings import Settings

# What nobody has to be signed in for.
_OPEN = ("/login", "/logout", "/favicon.ico")
_FILES = "/static/"
# Changes that a reader may make: those of the own account.
_OWN = (*_OPEN, "/account", "/account/password", "/account/tokens", "/account/tokens/remove")


class Gate:
    """Lets requests in; everything is closed that is not named open, changes to all below reviewers."""

    def __init__(self, app: ASGIApp, *, door: Door, settings: Settings) -> None:
        self._app = app
        self._door = door
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            self._look(scope)
            if not scope["path"].startswith(_FILES):
                await run_in_threadpool(self._let_in, scope)
        except DatelineError as error:
            response = answer(Request(scope), error)
            await response(scope, receive, self._with_cookie(scope, send))
            return
        bounded = _bounded(receive, self._settings.most_bytes)
        await self._app(scope, bounded, self._with_cookie(scope, send))

    def _look(self, scope: Scope) -> None:
        """Checks what the request itself says."""
        headers = Headers(scope=scope)
        state = scope.setdefault("state", {})
        known = self._door.session(cookie_parser(headers.get("cookie", "")).get(COOKIE))
        session = known or fresh()
        state |= {"session": session, "user": None, "has_bearer": bearer(headers) is not None}
        state |= {"is_new": known is None, "csrf": self._door.sessions.csrf(session)}
        check_host(headers.get("host", ""), self._settings)
        if scope["method"] not in SAFE:
            check_origin(headers, scheme=scope["scheme"])
            _check_length(headers, self._settings.most_bytes)

    def _let_in(self, scope: Scope) -> None:
        """Looks up who asks, and whether they may."""
        state, path = scope["state"], scope["path"]
        is_open = path in _OPEN
        try:
            state["user"] = self._door.user(Headers(scope=scope), state["session"])
        except SignInNeeded:
            if not is_open:
                raise
        if not is_open:
            _check_role(state["user"], scope["method"], path)

    def _with_cookie(self, scope: Scope, send: Send) -> Send:
        """Sets the cookie where the session is new: with pages only, as programs keep none."""

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and "session" in scope.get("state", {}):
                headers = MutableHeaders(scope=message)
                if self._is_to_be_set(scope, headers):
                    headers.append("set-cookie", self._cookie(scope))
            await send(message)

        return send_with_cookie

    def _is_to_be_set(self, scope: Scope, headers: MutableHeaders) -> bool:
        state = scope["state"]
        is_page = headers.get("content-type", "").startswith("text/html")
        return state.get("is_changed", False) or (state["is_new"] and is_page and not state["has_bearer"])

    def _cookie(self, scope: Scope) -> str:
        session: Session = scope["state"]["session"]
        made: SimpleCookie = SimpleCookie()
        made[COOKIE] = self._door.sessions.write(session)
        made[COOKIE]["path"] = "/"
        made[COOKIE]["httponly"] = True
        made[COOKIE]["samesite"] = "Lax"
        made[COOKIE]["max-age"] = self._door.sessions.seconds
        if not self._settings.is_loopback or scope["scheme"] == "https":
            made[COOKIE]["secure"] = True
        return made[COOKIE].OutputString()


def _check_role(user: User | None, method: str, path: str) -> None:
    if user is None:
        raise SignInNeeded
    is_change = method not in SAFE and path not in _OWN
    require(user, Role.reviewer if is_change else Role.reader)
    if path.startswith("/admin/"):
        require(user, Role.admin)


def _check_length(headers: Headers, most: int) -> None:
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length[:18]) > most:
        raise _too_large(most)


def _bounded(receive: Receive, most: int) -> Receive:
    """Counts what arrives: a length need not be declared."""
    arrived = 0

    async def receive_bounded() -> Message:
        nonlocal arrived
        message = await receive()
        arrived += len(message.get("body", b""))
        if arrived > most:
            raise _too_large(most)
        return message

    return receive_bounded


def _too_large(most: int) -> RequestTooLarge:
    return RequestTooLarge(
        f"The request has more than {most / 1e6:g} MB.",
        expected=f"at most {most / 1e6:g} MB at once",
        cure="hand it in in several parts, or add it with `dateline add`, which takes more",
    )
