"""The table of pages: a new one is one file and one line here."""

from __future__ import annotations

from fastapi import APIRouter

from dateline.web.pages import (
    account,
    accounts,
    add,
    agreement,
    api,
    brief,
    claim,
    claims,
    conflict,
    deciding,
    export,
    graphic,
    incident,
    jobs,
    login,
    method,
    overview,
    regrouping,
    report,
    review,
    sources,
    theme,
)

PAGES: tuple[APIRouter, ...] = (
    overview.router,
    incident.router,
    claims.router,
    claim.router,
    report.router,
    review.router,
    deciding.router,
    conflict.router,
    regrouping.router,
    agreement.router,
    sources.router,
    brief.router,
    add.router,
    jobs.router,
    method.router,
    api.router,
    export.router,
    graphic.router,
    theme.router,
    login.router,
    account.router,
    accounts.router,
)
