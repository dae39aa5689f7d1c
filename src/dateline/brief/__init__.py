"""Situation reports: what the ledger holds of a period and an area, with every word's source."""

from collections.abc import Callable

from dateline.brief.compose import Brief, compose
from dateline.brief.contexts import Context, context_of
from dateline.brief.html import to_html, to_parts
from dateline.brief.map.outlines import load_outlines
from dateline.brief.markdown import to_markdown
from dateline.brief.materials import Heading, Materials, Seen, period_before
from dateline.brief.pdf import to_pdf

FORMATS: dict[str, Callable[[Brief], str | bytes]] = {"md": to_markdown, "html": to_html, "pdf": to_pdf}

__all__ = [
    "FORMATS",
    "Brief",
    "Context",
    "Heading",
    "Materials",
    "Seen",
    "compose",
    "context_of",
    "load_outlines",
    "period_before",
    "to_parts",
]
