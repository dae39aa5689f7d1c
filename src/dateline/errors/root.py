"""The root of all errors."""

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
