"""The table of resources: a new one is one file and one line here."""

from __future__ import annotations

from fastapi import APIRouter

from dateline.web.api import claims

RESOURCES: tuple[APIRouter, ...] = (claims.router,)
