"""Draws claims as a ledger in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dateline.cli.differences import draw_differences
from dateline.cli.screen import safe
from dateline.model import Claim, Party
from dateline.model.claim import LLM

if TYPE_CHECKING:
    from dateline.pipeline import Reading

_NOTHING = "not said"


def draw_reading(out: Console, reading: Reading) -> None:
    """Prints a report's heading, its claims and, of two readers, where they differ."""
    report, claims = reading.report, reading.claims
    out.print(Rule(Text(safe(report.title or report.origin or report.id), style="bold"), align="left"))
    when = report.published.isoformat() if report.published else "no publication date"
    readers = {name for claim in claims for name in claim.readers}
    by = "read by a language model" if readers == {LLM} else ""
    facts = [report.outlet, f"published {when} ({report.published_how})", _count(len(claims)), by, report.id]
    out.print(Text(" · ".join(safe(f) for f in facts if f), style="dim"))
    if report.published is None:
        out.print(Text("Relative dates are not resolved; give --published YYYY-MM-DD.", style="yellow"))
    for note in report.notes:
        out.print(Text(safe(note), style="yellow"))
    if not claims:
        where = "what was read of this report" if reading.unread else "this report"
        out.print(Text(f"No claim of a known type was found in {where}.", style="dim"))
    for number, claim in enumerate(claims, 1):
        out.print(_draw_claim(number, claim, with_readers=len(readers) > 1))
    if reading.differences:
        draw_differences(out, reading.differences, claims)


def _count(number: int) -> str:
    return f"{number} claim" if number == 1 else f"{number} claims"


def _draw_claim(number: int, claim: Claim, *, with_readers: bool) -> RenderableType:
    head = Text(f"{number:>3}  ", style="dim")
    head.append(str(claim.type.value).replace("_", " "), style="bold")
    for word, style in _status(claim):
        head.append(f"  {word}", style=style)
    head.append(f"  {claim.id}", style="dim")
    if with_readers:
        head.append(f"  found by {' and '.join(claim.readers)}", style="dim")
    rows = Table.grid(padding=(0, 1))
    rows.add_column(style="dim", min_width=6)
    rows.add_column(overflow="fold")
    rows.add_row("words", Text(f"“{safe(claim.evidence_text)}”", style="italic"))
    rows.add_row("who", _parties(claim.actors.value))
    if claim.targets.value:
        rows.add_row("whom", _parties(claim.targets.value))
    rows.add_row("where", _where(claim))
    rows.add_row("when", _when(claim))
    if claim.quantities:
        rows.add_row(
            "how many", Text(", ".join(_number(q.low, q.high, q.what, q.text) for q in claim.quantities))
        )
    rows.add_row(
        "source", _parties(claim.sources.value) if claim.sources.value else Text("the outlet itself")
    )
    return Group(head, Padding(rows, (0, 0, 0, 5)))


def _status(claim: Claim) -> list[tuple[str, str]]:
    words: list[tuple[str, str]] = []
    if claim.polarity.value == "negative":
        words.append(("did not happen" if claim.modality.value == "actual" else "negative", "red"))
    if claim.modality.value != "actual":
        words.append((str(claim.modality.value), "magenta"))
    if claim.verification.value:
        words.append((claim.verification.value, "yellow"))
    if claim.background.value:
        words.append(("background", "dim"))
    return words


def _parties(parties: tuple[Party, ...] | None) -> Text:
    if not parties:
        return Text(_NOTHING, style="dim")
    line = Text()
    for i, party in enumerate(parties):
        line.append("; " if i else "")
        line.append(safe(party.text))
        line.append(f" {party.actor.code}", style="cyan")
        if party.actor.name.lower() != party.text.lower():
            line.append(f" {safe(party.actor.name)}", style="dim")
    return line


def _where(claim: Claim) -> Text:
    field = claim.place.value
    if field is None:
        return Text(f"unknown: {claim.place.reason}", style="dim")
    place = field.place
    named = [place.name, place.admin1 if place.admin1 != place.name else None, place.country]
    line = Text(", ".join(safe(n) for n in dict.fromkeys(n for n in named if n)))
    if place.lat is not None and place.lon is not None:
        line.append(f"  {place.lat:.2f} {place.lon:.2f}", style="cyan")
    else:
        line.append("  no point", style="dim")
    line.append(f"  {place.precision}", style="dim")
    line.append(f"  “{safe(field.text)}”", style="italic dim")
    return line


def _when(claim: Claim) -> Text:
    field = claim.time.value
    if field is None:
        return Text(f"unknown: {claim.time.reason}", style="dim")
    start, end = field.period.start.isoformat(), field.period.end.isoformat()
    line = Text(start if start == end else f"{start} to {end}")
    line.append(f"  “{safe(field.text)}”", style="italic dim")
    return line


def _number(low: float | None, high: float | None, what: str, text: str) -> str:
    if low is not None and high is not None:
        shown = f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"
    elif low is not None:
        shown = f"at least {low:,.0f}"
    else:
        shown = f"up to {high:,.0f}" if high is not None else safe(text)
    return f"{shown} {what.replace('_', ' ')} “{safe(text)}”"
