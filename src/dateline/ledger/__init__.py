"""The store of reports, claims and incidents: append-only, one transaction a report."""

from dateline.ledger.accounts import Account, TokenRow
from dateline.ledger.coarse import CoarseLedger
from dateline.ledger.copies import CopyGroup, Printing
from dateline.ledger.coverage import Coverage
from dateline.ledger.editions import Edition
from dateline.ledger.entries import Entry
from dateline.ledger.exported import Export
from dateline.ledger.facets import Facets
from dateline.ledger.filing import State
from dateline.ledger.held import Failed, Held
from dateline.ledger.job import Job, JobReport, JobState, Result, Source
from dateline.ledger.linking import CopyRow, Linking, SketchRow
from dateline.ledger.look_up import Shown, Tally
from dateline.ledger.losses import Loss
from dateline.ledger.outlets import Outlet, Speaker
from dateline.ledger.reviewing.queue import Look, Progress
from dateline.ledger.reviewing.single import ReviewedClaim
from dateline.ledger.store import Ledger
from dateline.ledger.verify import Problem

__all__ = [
    "Account",
    "CoarseLedger",
    "CopyGroup",
    "CopyRow",
    "Coverage",
    "Edition",
    "Entry",
    "Export",
    "Facets",
    "Failed",
    "Held",
    "Job",
    "JobReport",
    "JobState",
    "Ledger",
    "Linking",
    "Look",
    "Loss",
    "Outlet",
    "Printing",
    "Problem",
    "Progress",
    "Result",
    "ReviewedClaim",
    "Shown",
    "SketchRow",
    "Source",
    "Speaker",
    "State",
    "Tally",
    "TokenRow",
]
