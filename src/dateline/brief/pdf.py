"""A situation report as PDF: the HTML page on paper, tagged, with nothing fetched."""

from __future__ import annotations

from typing import Any

from dateline.brief.compose import Brief
from dateline.brief.html import to_html
from dateline.errors import FeatureMissing


def to_pdf(brief: Brief) -> bytes:
    """Returns a tagged PDF; raises FeatureMissing where WeasyPrint or the Pango library is not installed."""
    weasyprint = _weasyprint()
    page = weasyprint.HTML(string=to_html(brief), url_fetcher=_fetch_nothing)
    made: bytes = page.write_pdf(pdf_variant="pdf/ua-1")
    return made


def _weasyprint() -> Any:
    try:
        import weasyprint
    except ImportError as error:
        raise FeatureMissing(
            "PDF needs WeasyPrint, which is not installed.",
            expected="the extra `pdf`",
            cure='pip install "dateline[pdf]", or --format html and print it from a browser',
        ) from error
    except OSError as error:
        raise FeatureMissing(
            f"WeasyPrint finds no Pango library on this machine: {str(error).splitlines()[0]}.",
            expected="Pango 1.44 or newer",
            cure="apt install libpango-1.0-0 libpangoft2-1.0-0, or brew install pango",
        ) from error
    return weasyprint


def _fetch_nothing(url: str, *_: Any, **__: Any) -> dict[str, Any]:
    raise ValueError(f"a situation report fetches nothing, not {url!r}")
