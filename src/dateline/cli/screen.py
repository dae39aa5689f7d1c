"""What is written to the terminal; report text goes there as data, without control characters or markup."""

from __future__ import annotations

import sys
import unicodedata

from rich.console import Console
from rich.text import Text

from dateline.errors import DatelineError


def console(*, stderr: bool = False) -> Console:
    """Returns a console that reads no markup and highlights nothing by itself."""
    return Console(stderr=stderr, markup=False, highlight=False, soft_wrap=False)


def safe(text: str) -> str:
    """Returns text on one line without control and direction-changing characters."""
    plain = "".join(
        c if unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs") else " " for c in " ".join(text.split())
    )
    return " ".join(plain.split())


def errors(error: DatelineError, *, origin: str = "") -> None:
    """Writes an error with what was found, what was expected and the cure."""
    out = console(stderr=True)
    head = f"{safe(origin)}: " if origin else ""
    out.print(
        Text(f"error[{error.code}] ", style="bold red") + Text(head + safe(error.found), style="default")
    )
    if error.expected:
        out.print(Text("  expected  ", style="dim") + Text(safe(error.expected)))
    if error.cure:
        out.print(Text("  try       ", style="dim") + Text(safe(error.cure)))


def say(text: str) -> None:
    """Writes a line for the person at the terminal, apart from the output."""
    sys.stderr.write(f"{safe(text)}\n")
