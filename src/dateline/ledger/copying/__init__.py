"""A whole ledger from one database into another: a file to a server, and back."""

from dateline.ledger.copying.flow import copy_ledger
from dateline.ledger.copying.progress import Progress

__all__ = ["Progress", "copy_ledger"]
