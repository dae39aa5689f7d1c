"""What was asked for and is not there, or cannot be done as it was asked."""

from __future__ import annotations

from dateline.errors.root import DatelineError


class ClaimUnknown(DatelineError):
    """No claim has that id."""

    code = "claim-unknown"
    exit_code = 2


class ReportUnknown(DatelineError):
    """No report has that id."""

    code = "report-unknown"
    exit_code = 2


class IncidentUnknown(DatelineError):
    """No incident has that id; `successors` are the ids of those that hold the claims it had."""

    code = "incident-unknown"
    exit_code = 2

    def __init__(
        self, found: str, *, expected: str = "", cure: str = "", successors: tuple[str, ...] = ()
    ) -> None:
        super().__init__(found, expected=expected, cure=cure)
        self.successors = successors


class JobUnknown(DatelineError):
    """No job of reading has that id."""

    code = "job-unknown"
    exit_code = 2


class ExportUnknown(DatelineError):
    """No format of exports has that name."""

    code = "export-unknown"
    exit_code = 2


class FilterUnreadable(DatelineError):
    """A filter's value is not of its kind."""

    code = "filter-unreadable"
    exit_code = 2


class CursorUnreadable(DatelineError):
    """A cursor is not one that this list gave for this filter."""

    code = "cursor-unreadable"
    exit_code = 2


class ReviewRefused(DatelineError):
    """A decision of a reviewer cannot be taken: a value is not of its kind, or there is nothing to undo."""

    code = "review-refused"
    exit_code = 2


class WebError(DatelineError):
    """The workspace refuses a request, or cannot be served."""

    code = "web"
    exit_code = 2
