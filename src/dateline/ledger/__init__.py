"""The store of reports, claims and incidents: append-only, one transaction a report."""

from dateline.ledger.copies import CopyGroup, Printing
from dateline.ledger.coverage import Coverage
from dateline.ledger.filing import Entry, State
from dateline.ledger.linking import CopyRow, Linking, SketchRow
from dateline.ledger.look_up import Shown, Tally
from dateline.ledger.losses import Loss
from dateline.ledger.store import Ledger
from dateline.ledger.verify import Problem

__all__ = [
    "CopyGroup",
    "CopyRow",
    "Coverage",
    "Entry",
    "Ledger",
    "Linking",
    "Loss",
    "Printing",
    "Problem",
    "Shown",
    "SketchRow",
    "State",
    "Tally",
]
