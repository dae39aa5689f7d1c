"""Addresses of claims, incidents and reports that can be kept outside of the workspace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import Request


def site_of(request: Request) -> str:
    """Returns the site's address as whoever asks reached it, without a slash at its end."""
    return str(request.base_url).rstrip("/")


def with_urls(row: Mapping[str, Any], site: str) -> dict[str, Any]:
    """Returns a row of a claim with the addresses of its page and of its words in the report."""
    return {
        **row,
        "url": f"{site}/claims/{row['id']}",
        "report_url": f"{site}/reports/{row['report']}#{row['id']}",
    }
