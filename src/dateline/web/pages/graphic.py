"""Whether graphic words are folded: a cookie that a plain form sets."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse

from dateline.web.pages.theme import is_own

_COOKIE = "graphic"
_DAY_SECONDS = 24 * 3600

router = APIRouter()


def shows_graphic(request: Request) -> bool:
    """Says whether whoever asks wants to see graphic words unfolded."""
    return request.cookies.get(_COOKIE) == "show"


@router.get("/graphic")
def choose(to: str = "fold", back: str = "/") -> RedirectResponse:
    """Keeps the choice for a day and leads back to the page it was made on."""
    answer = RedirectResponse(back if is_own(back) else "/", status_code=303)
    if to == "show":
        answer.set_cookie(_COOKIE, "show", max_age=_DAY_SECONDS, samesite="lax", httponly=True)
    else:
        answer.delete_cookie(_COOKIE)
    return answer
