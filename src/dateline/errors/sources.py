"""Why a report cannot be had: its source, its language, its date."""

from __future__ import annotations

from dateline.errors.root import DatelineError


class SourceError(DatelineError):
    """A source cannot be turned into a report; `status` is the server's answer, where there was one."""

    code = "source"
    exit_code = 3
    status: int | None = None


class SourceMissing(SourceError):
    """There is no such file or address."""

    code = "source-missing"


class SourceEmpty(SourceError):
    """The source holds nothing to read."""

    code = "source-empty"


class SourceBinary(SourceError):
    """The source is neither text nor a format that is read."""

    code = "source-binary"


class SourceEncoding(SourceError):
    """The source is text in an encoding that cannot be told."""

    code = "source-encoding"


class SourceTooLarge(SourceError):
    """The source is over the limit of size."""

    code = "source-too-large"


class SourceWithoutArticle(SourceError):
    """No article was found in the HTML."""

    code = "source-without-article"


class SourceMalformed(SourceError):
    """A record or file breaks its format."""

    code = "source-malformed"


class SourceRefused(SourceError):
    """The address may not be fetched, or its server refuses."""

    code = "source-refused"


class SourceLocked(SourceError):
    """The file opens only with a password."""

    code = "source-locked"


class SourceBusy(SourceRefused):
    """The server asks to come back later; `wait` is in how many seconds, None where it does not say."""

    code = "source-busy"

    def __init__(self, found: str, *, wait: float | None = None, expected: str = "", cure: str = "") -> None:
        self.wait = wait
        super().__init__(found, expected=expected, cure=cure)


class LanguageUnsupported(DatelineError):
    """The report is in a language that is not read."""

    code = "language-unsupported"
    exit_code = 4


class DateUnreadable(DatelineError):
    """A publication date is no date."""

    code = "date-unreadable"
    exit_code = 2
