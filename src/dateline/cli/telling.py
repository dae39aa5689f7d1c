"""How it is said what became of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.screen import errors, say

if TYPE_CHECKING:
    from dateline.intake import Outcome


def tell(outcome: Outcome) -> None:
    """Says what became of a report: its state and claims, or why it failed, the cure and what was kept."""
    if outcome.error is not None:
        errors(outcome.error, origin=outcome.origin)
        say(f"  kept      {outcome.kept}")
    else:
        claims = f", {outcome.claims} claims" if outcome.state != "known" else ""
        apart = f", the readers differ on {outcome.differences} points" if outcome.differences else ""
        say(f"{outcome.state}{claims}{apart}: {outcome.origin}")
        if outcome.unread is not None:
            errors(outcome.unread, origin=outcome.origin)
