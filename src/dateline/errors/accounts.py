"""What no account may be."""

from __future__ import annotations

from dateline.errors.root import DatelineError


class AccountUnknown(DatelineError):
    """No account has that name."""

    code = "account-unknown"
    exit_code = 2


class AccountTaken(DatelineError):
    """An account has that name already."""

    code = "account-taken"
    exit_code = 2


class AccountRefused(DatelineError):
    """A name, role or password is none that an account may have."""

    code = "account-refused"
    exit_code = 2
