"""Files, folders, addresses and records to reports: text, date, outlet, language, and how each was found."""

from dateline.reports.dates import parse_date
from dateline.reports.failure import Failure
from dateline.reports.open import open_sources

__all__ = ["Failure", "open_sources", "parse_date"]
