"""The table of pages: a new one is one file and one line here."""

from __future__ import annotations

from fastapi import APIRouter

from dateline.web.pages import claims

PAGES: tuple[APIRouter, ...] = (claims.router,)
