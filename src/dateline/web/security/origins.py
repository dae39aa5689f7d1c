"""Tells changes that a page of ours asks for from those that a foreign page makes a browser send."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers

from dateline.web.refusals import ForgeryRefused

SAFE = ("GET", "HEAD", "OPTIONS")
# What browsers say of themselves: the Fetch standard has them send one of these with every change.
_OF_BROWSERS = ("origin", "sec-fetch-site", "sec-fetch-mode", "cookie", "referer", "accept-language")


def check_origin(headers: Headers, *, scheme: str) -> None:
    """Raises ForgeryRefused where a browser says that another origin asks for a change.

    Another port of this machine is another origin, though it counts as the same site.
    """
    site = headers.get("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        raise _refused(f"a page that is {site}")
    origin = headers.get("origin")
    if origin is not None and not _is_own(origin, headers.get("host", ""), scheme):
        raise _refused(f"a page of {origin[:100]}")


def is_from_browser(headers: Headers) -> bool:
    """Says whether a request may come from a browser, which adds rights of its user to what a page sends.

    A program sends none of these headers, and a browser cannot be made to leave them all away.
    """
    return any(name in headers for name in _OF_BROWSERS)


def _is_own(origin: str, host: str, scheme: str) -> bool:
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return (parts.scheme, parts.netloc.lower()) == (scheme, host.lower())


def _refused(who: str) -> ForgeryRefused:
    return ForgeryRefused(
        f"The change was asked for by {who}.",
        expected="a page of this workspace, or an API token",
        cure="open the workspace itself and do it there",
    )
