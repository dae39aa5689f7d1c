"""Everything that can go wrong, in one tree.

DatelineError                 code, what was found, what was expected, what to do
├── SourceError               a file, folder, address or record cannot be turned into a report
│   ├── SourceMissing         no such file or address
│   ├── SourceEmpty           nothing to read in it
│   ├── SourceBinary          not text and not a format that is read
│   ├── SourceEncoding        text in an encoding that cannot be told
│   ├── SourceTooLarge        over the limit of size
│   ├── SourceWithoutArticle  HTML in which no article was found
│   ├── SourceMalformed       a record or file breaks its format
│   ├── SourceLocked          a file that opens only with a password
│   └── SourceRefused         an address that may not be fetched, or whose server refuses
│       └── SourceBusy        a server that asks to come back later
├── LanguageUnsupported       a language that is not read
├── DateUnreadable            a publication date that is no date
├── KnowledgeError            a data file of the program is malformed
├── GazetteerError            a gazetteer file breaks its format
├── FeedsError                a list of feeds, or its state, breaks its format
├── CorpusError               a corpus cannot be read as what it was said to be
├── ClaimUnknown              no claim has that id
├── ReportUnknown             no report has that id
├── IncidentUnknown           no incident has that id
├── AccountUnknown            no account has that name
├── AccountTaken              an account has that name already
├── AccountRefused            a name, role or password that no account may have
├── JobUnknown                no job of reading has that id
├── WebError                  a request that the workspace refuses: `dateline.web.refusals`
├── FilterUnreadable          a filter's value is not of its kind
├── ReviewRefused             a decision of a reviewer that cannot be taken
│   └── ReviewConflict        what it is about changed in between: `dateline.reviews.conflict`
├── CursorUnreadable          a cursor is not one of this list
├── ReadingFailed             a report could not be read
├── ModelError                the language model cannot be asked: `dateline.llm.faults`
├── EngineUnknown             no engine has that name
├── RunBusy                   another run writes to the folder
├── WorkerBroken              no process that reads can be started
├── ExportUnknown             no format of exports has that name
├── FeatureMissing            an optional package is not installed
├── OutputUnwritable          the file or folder that was asked for may not be written
└── LedgerError               the ledger cannot be used
    ├── LedgerMissing         there is no ledger there
    ├── LedgerForeign         a file that is no ledger
    ├── LedgerNewer           a ledger that a newer program wrote
    ├── LedgerBusy            another program holds the ledger
    ├── LedgerFull            no room is left on the disk
    ├── LedgerUnwritable      the file or folder may not be written
    ├── LedgerUnreachable     no database server answers there, or it lets nobody in by that name
    ├── LedgerUnfit           the server lacks what a ledger needs of it
    └── LedgerDamaged         the file, or what is in it, is not what was stored

One file for each kind of trouble; all are imported from here.
"""

from dateline.errors.accounts import (
    AccountRefused,
    AccountTaken,
    AccountUnknown,
)
from dateline.errors.asking import (
    ClaimUnknown,
    CursorUnreadable,
    ExportUnknown,
    FilterUnreadable,
    IncidentUnknown,
    JobUnknown,
    ReportUnknown,
    ReviewRefused,
    WebError,
)
from dateline.errors.files import (
    CorpusError,
    FeatureMissing,
    FeedsError,
    GazetteerError,
    KnowledgeError,
    OutputUnwritable,
)
from dateline.errors.ledgers import (
    LedgerBusy,
    LedgerDamaged,
    LedgerError,
    LedgerForeign,
    LedgerFull,
    LedgerMissing,
    LedgerNewer,
    LedgerUnfit,
    LedgerUnreachable,
    LedgerUnwritable,
)
from dateline.errors.reading import (
    EngineUnknown,
    ModelError,
    ReadingFailed,
    RunBusy,
    WorkerBroken,
)
from dateline.errors.root import DatelineError
from dateline.errors.sources import (
    DateUnreadable,
    LanguageUnsupported,
    SourceBinary,
    SourceBusy,
    SourceEmpty,
    SourceEncoding,
    SourceError,
    SourceLocked,
    SourceMalformed,
    SourceMissing,
    SourceRefused,
    SourceTooLarge,
    SourceWithoutArticle,
)

__all__ = [
    "AccountRefused",
    "AccountTaken",
    "AccountUnknown",
    "ClaimUnknown",
    "CorpusError",
    "CursorUnreadable",
    "DateUnreadable",
    "DatelineError",
    "EngineUnknown",
    "ExportUnknown",
    "FeatureMissing",
    "FeedsError",
    "FilterUnreadable",
    "GazetteerError",
    "IncidentUnknown",
    "JobUnknown",
    "KnowledgeError",
    "LanguageUnsupported",
    "LedgerBusy",
    "LedgerDamaged",
    "LedgerError",
    "LedgerForeign",
    "LedgerFull",
    "LedgerMissing",
    "LedgerNewer",
    "LedgerUnfit",
    "LedgerUnreachable",
    "LedgerUnwritable",
    "ModelError",
    "OutputUnwritable",
    "ReadingFailed",
    "ReportUnknown",
    "ReviewRefused",
    "RunBusy",
    "SourceBinary",
    "SourceBusy",
    "SourceEmpty",
    "SourceEncoding",
    "SourceError",
    "SourceLocked",
    "SourceMalformed",
    "SourceMissing",
    "SourceRefused",
    "SourceTooLarge",
    "SourceWithoutArticle",
    "WebError",
    "WorkerBroken",
]
