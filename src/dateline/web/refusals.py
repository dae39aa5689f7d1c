"""What the workspace refuses, and why it cannot be served: the errors of the web room alone.

WebError
├── SignInNeeded         nobody is signed in, and the page is not for everybody
├── SignInFailed         name or password are wrong
├── RoleTooLow           the role of who is signed in does not allow it
├── ForgeryRefused       a change that no page of ours asked for
├── HostRefused          a name of this machine that is not its own
├── TooManyTries         too many wrong passwords
├── RequestTooLarge      more bytes or files than are taken
├── RequestMalformed     a request that is not what the address takes
├── PageUnknown          no such address
├── MethodRefused        an address that does not take this method
├── ProgramFailed        a defect of ours
├── QueueFull            too much waits to be read
├── ReaderStopped        the process that reads ended on a report
├── AccountsNeeded       it would be open to a network without an account
├── ConnectionInsecure   a password would go over a network in the clear
└── PortTaken            another program listens there
"""

from __future__ import annotations

from dateline.errors import WebError


class SignInNeeded(WebError):
    """Nobody is signed in."""

    code = "sign-in-needed"

    def __init__(self) -> None:
        super().__init__(
            "Nobody is signed in.",
            expected="an account, or an API token as `Authorization: Bearer TOKEN`",
            cure="sign in at /login",
        )


class SignInFailed(WebError):
    """Name or password are wrong: which of them is not said."""

    code = "sign-in-failed"

    def __init__(self) -> None:
        super().__init__("Name or password are wrong.", expected="a name and its password", cure="try again")


class RoleTooLow(WebError):
    """The role of who is signed in does not allow it."""

    code = "role-too-low"


class ForgeryRefused(WebError):
    """A change that no page of ours asked for."""

    code = "forgery-refused"


class HostRefused(WebError):
    """A name of this machine that is not its own."""

    code = "host-refused"


class TooManyTries(WebError):
    """Too many wrong passwords; `wait` is in how many seconds the next may come."""

    code = "too-many-tries"

    def __init__(self, wait: float) -> None:
        self.wait = max(1, round(wait))
        super().__init__("Too many wrong passwords.", cure=f"try again in {self.wait} seconds")


class RequestTooLarge(WebError):
    """More bytes or files than are taken."""

    code = "request-too-large"


class RequestMalformed(WebError):
    """A request that is not what the address takes."""

    code = "request-malformed"


class PageUnknown(WebError):
    """There is no such address."""

    code = "page-unknown"


class MethodRefused(WebError):
    """The address does not take this method."""

    code = "method-refused"


class ProgramFailed(WebError):
    """A defect of ours: the log has what happened, whoever asked does not get to see it."""

    code = "program-failed"

    def __init__(self) -> None:
        super().__init__(
            "Something broke in Dateline itself.",
            expected="an answer",
            cure="try again; if it stays, report it with the lines of the server's log",
        )


class QueueFull(WebError):
    """Too much waits to be read."""

    code = "queue-full"

    def __init__(self, waiting: int, *, most: int) -> None:
        super().__init__(
            f"{waiting:,} reports wait to be read.",
            expected=f"at most {most:,}",
            cure="wait until some are read, or add them with `dateline add`",
        )


class ReaderStopped(WebError):
    """The process that reads ended on a report."""

    code = "reader-stopped"

    def __init__(self, origin: str) -> None:
        super().__init__(
            f"The reader stopped while it read {origin}.",
            expected="claims, or none",
            cure="hand it in again; if it stops again, the report is at fault: say so with its text",
        )


class AccountsNeeded(WebError):
    """The workspace would be open to a network without an account."""

    code = "accounts-needed"


class ConnectionInsecure(WebError):
    """A password would go over a network in the clear."""

    code = "connection-insecure"


class PortTaken(WebError):
    """Another program listens there, or the address is not one of this machine."""

    code = "port-taken"
