"""What keeps reports from being read, on one machine or many."""

from __future__ import annotations

from dateline.errors.root import DatelineError


class ReadingFailed(DatelineError):
    """A report could not be read: a rule broke on it, or a language model gave no answer."""

    code = "reading-failed"
    exit_code = 3


class ModelError(DatelineError):
    """The language model that was asked for cannot be asked."""

    code = "model"
    exit_code = 8


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
