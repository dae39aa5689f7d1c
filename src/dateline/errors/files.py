"""Files that break their format, and what is missing to read or write them."""

from __future__ import annotations

from dateline.errors.root import DatelineError


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


class FeatureMissing(DatelineError):
    """An optional library is not installed."""

    code = "feature-missing"
    exit_code = 7


class OutputUnwritable(DatelineError):
    """The file that was asked for may not be written."""

    code = "output-unwritable"
    exit_code = 7
