"""Why a ledger cannot be used."""

from __future__ import annotations

from dateline.errors.root import DatelineError


class LedgerError(DatelineError):
    """The ledger cannot be used."""

    code = "ledger"
    exit_code = 6


class LedgerMissing(LedgerError):
    """There is no ledger there."""

    code = "ledger-missing"


class LedgerForeign(LedgerError):
    """The file is no ledger."""

    code = "ledger-foreign"


class LedgerNewer(LedgerError):
    """A newer program wrote the ledger."""

    code = "ledger-newer"


class LedgerBusy(LedgerError):
    """Another program holds the ledger."""

    code = "ledger-busy"


class LedgerFull(LedgerError):
    """No room is left on the disk."""

    code = "ledger-full"


class LedgerUnwritable(LedgerError):
    """The file or its folder may not be written."""

    code = "ledger-unwritable"


class LedgerUnreachable(LedgerError):
    """No database server answers there, or it lets nobody in by that name."""

    code = "ledger-unreachable"


class LedgerUnfit(LedgerError):
    """The server lacks what a ledger needs of it."""

    code = "ledger-unfit"


class LedgerDamaged(LedgerError):
    """The file, or what is in it, is not what was stored."""

    code = "ledger-damaged"
