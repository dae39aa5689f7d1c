"""The headers that every answer bears."""

from __future__ import annotations

import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors "
_ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Built files whose name holds a digest of what is in them, as Vite writes them.
_DIGESTED = re.compile(r"^/static/.*[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$")
_YEAR = "public, max-age=31536000, immutable"
_HOUR = "public, max-age=3600"


class Headers:
    """Adds the headers; a header that a page sets itself stays, except the policy."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                add_headers(MutableHeaders(scope=message), scope["path"])
            await send(message)

        await self._app(scope, receive, send_with_headers)


def policy(path: str) -> str:
    """Returns the content security policy of an address: only embeds may be framed by others."""
    return _POLICY + ("*" if path.startswith("/embed/") else "'self'")


def add_headers(headers: MutableHeaders, path: str) -> None:
    """Adds to the headers of an answer what every answer of this address bears."""
    headers["content-security-policy"] = policy(path)
    for name, value in _ALWAYS.items():
        headers.setdefault(name, value)
    headers.setdefault("cache-control", _cache(path))


def _cache(path: str) -> str:
    """What may be kept by whom: pages by nobody, since who may read them can change."""
    if not path.startswith("/static/"):
        return "private, no-cache"
    return _YEAR if _DIGESTED.match(path) else _HOUR
