"""Files, folders, addresses and records to reports: text, date, outlet, language, and how each was found."""

from dateline.reports.dates import parse_date
from dateline.reports.failure import Failure
from dateline.reports.open import open_raw, open_sources
from dateline.reports.raw import Raw

__all__ = ["Failure", "Raw", "open_raw", "open_sources", "parse_date"]
