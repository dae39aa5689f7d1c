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
"""

from __future__ import annotations


class DatelineError(Exception):
    """The root of all errors that Dateline raises on purpose.

    `found`, `expected` and `cure` are short sentences without markup; `code` is a slug that does not
    change between versions; `exit_code` is what the command line returns.
    """

    code = "error"
    exit_code = 1

    def __init__(self, found: str, *, expected: str = "", cure: str = "") -> None:
        self.found = found
        self.expected = expected
        self.cure = cure
        super().__init__(found)

    def __str__(self) -> str:
        told = (("Expected", self.expected), ("Try", self.cure))
        return "\n".join([self.found, *(f"{name}: {said}" for name, said in told if said)])


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


class KnowledgeError(DatelineError):
    """A data file of the program is malformed."""

    code = "knowledge"
    exit_code = 5


class GazetteerError(DatelineError):
    """A gazetteer file breaks its format."""

    code = "gazetteer"
    exit_code = 3


class FeedsError(DatelineError):
    """A list of feeds, or the state of their polling, breaks its format."""

    code = "feeds"
    exit_code = 2


class CorpusError(DatelineError):
    """A corpus cannot be read as what it was said to be."""

    code = "corpus"
    exit_code = 3


class ClaimUnknown(DatelineError):
    """No claim has that id."""

    code = "claim-unknown"
    exit_code = 2


class ReportUnknown(DatelineError):
    """No report has that id."""

    code = "report-unknown"
    exit_code = 2


class IncidentUnknown(DatelineError):
    """No incident has that id."""

    code = "incident-unknown"
    exit_code = 2


class CursorUnreadable(DatelineError):
    """A cursor is not one that this list gave for this filter."""

    code = "cursor-unreadable"
    exit_code = 2


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


class JobUnknown(DatelineError):
    """No job of reading has that id."""

    code = "job-unknown"
    exit_code = 2


class WebError(DatelineError):
    """The workspace refuses a request, or cannot be served."""

    code = "web"
    exit_code = 2


class FilterUnreadable(DatelineError):
    """A filter's value is not of its kind."""

    code = "filter-unreadable"
    exit_code = 2


class ReviewRefused(DatelineError):
    """A decision of a reviewer cannot be taken: a value is not of its kind, or there is nothing to undo."""

    code = "review-refused"
    exit_code = 2


class ReadingFailed(DatelineError):
    """A report could not be read: a rule broke on it, or a language model gave no answer."""

    code = "reading-failed"
    exit_code = 3


class ModelError(DatelineError):
    """The language model that was asked for cannot be asked."""

    code = "model"
    exit_code = 8


class FeatureMissing(DatelineError):
    """An optional library is not installed."""

    code = "feature-missing"
    exit_code = 7


class OutputUnwritable(DatelineError):
    """The file that was asked for may not be written."""

    code = "output-unwritable"
    exit_code = 7


class EngineUnknown(DatelineError):
    """No engine has that name."""

    code = "engine-unknown"
    exit_code = 2


class RunBusy(DatelineError):
    """Another run writes to the folder."""

    code = "run-busy"
    exit_code = 7


class WorkerBroken(DatelineError):
    """No process that reads can be started."""

    code = "worker-broken"
    exit_code = 7


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


class ExportUnknown(DatelineError):
    """No format of exports has that name."""

    code = "export-unknown"
    exit_code = 2
