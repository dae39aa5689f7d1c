"""Draws where two readers of a report differ."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.screen import safe
from dateline.model import Claim, Difference

_TITLE = "Where the readers differ, for review first"


def draw_differences(out: Console, differences: Sequence[Difference], claims: Sequence[Claim]) -> None:
    """Prints the differences, gravest first, each with the number of its claim in the list above."""
    number = {claim.id: str(n) for n, claim in enumerate(claims, 1)}
    table = Table(title=_TITLE, title_justify="left", title_style="bold", box=SIMPLE_HEAD)
    for name in ("claim", "field", "built-in", "llm", "words"):
        table.add_column(name, overflow="fold")
    for one in differences:
        cells = (number.get(one.claim, ""), one.field, one.built_in, one.llm, f"“{one.words}”")
        table.add_row(*(Text(safe(cell)) for cell in cells))
    out.print(table)
