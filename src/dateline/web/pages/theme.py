"""Light, dark or as the system says: a cookie that a plain form sets."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse

THEMES = (("light", "Light"), ("dark", "Dark"), ("auto", "Auto"))
_COOKIE = "theme"
_YEAR_SECONDS = 365 * 24 * 3600

router = APIRouter()


def theme_of(request: Request) -> str:
    """Returns `light` or `dark` where somebody chose it, else an empty text."""
    chosen = request.cookies.get(_COOKIE, "")
    return chosen if chosen in ("light", "dark") else ""


@router.get("/theme")
def choose(to: str = "auto", back: str = "/") -> RedirectResponse:
    """Keeps the choice and leads back to the page it was made on, never to another site."""
    answer = RedirectResponse(back if is_own(back) else "/", status_code=303)
    if to in ("light", "dark"):
        answer.set_cookie(_COOKIE, to, max_age=_YEAR_SECONDS, samesite="lax", httponly=True)
    else:
        answer.delete_cookie(_COOKIE)
    return answer


def is_own(address: str) -> bool:
    """Says whether an address is a path of this site; browsers take `//` and a backslash for another host."""
    return address.startswith("/") and not address.startswith("//") and "\\" not in address
