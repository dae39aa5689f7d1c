"""`dateline reviews`: what reviewers decided, and how far they agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.opening import LedgerOption, ledger_address
from dateline.cli.rows import Format

if TYPE_CHECKING:
    from dateline.reviews import Agreement, Review

_COLUMNS = ("id", "at", "reviewer", "verb", "claim", "incident", "field", "before", "after", "why", "undoes")
_AGREEMENT = ("field", "alpha", "claims", "same")


def reviews(
    ledger: LedgerOption = None,
    claim: Annotated[str | None, typer.Option(metavar="ID", help="Of this claim only.")] = None,
    reviewer: Annotated[str | None, typer.Option(metavar="NAME", help="By this reviewer only.")] = None,
    agreement: Annotated[  # noqa: FBT002
        bool, typer.Option("--agreement", help="Krippendorff's alpha by field instead of the history.")
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="table, json or csv.")] = Format.table,
) -> None:
    """Print every decision of reviewers, undone ones too, or how far reviewers agree field by field."""
    from dateline.cli.rows import write_rows
    from dateline.cli.screen import say
    from dateline.ledger import Ledger
    from dateline.reviews import agreement as agreement_of

    with Ledger.open(ledger_address(ledger)) as opened:
        if agreement:
            found = agreement_of(opened.reviews.ratings())
            write_rows(_fields(found), _AGREEMENT, format_)
            say(
                f"{found.reviewed:,} claims reviewed, {found.shared:,} of them by two or more reviewers"
                f" ({', '.join(found.reviewers) or 'nobody yet'})"
            )
        else:
            write_rows(_rows(opened.reviews.of(claim=claim, reviewer=reviewer)), _COLUMNS, format_)


def _rows(made: Iterable[Review]) -> Iterator[dict[str, Any]]:
    from dateline.reviews import label_of

    for review in made:
        row: dict[str, Any] = {name: getattr(review, name) for name in _COLUMNS}
        row["at"] = review.at.isoformat()
        if review.field is not None:
            row |= {name: label_of(row[name], review.field) for name in ("before", "after")}
        elif isinstance(review.after, dict):
            # Of a claim that was added its words, of a merge or split what it joined or parted.
            words = review.after.get("evidence", {}).get("text")
            row["after"] = words or review.after.get("with") or "; ".join(review.after.get("claims", ()))
        yield row


def _fields(found: Agreement) -> Iterator[dict[str, Any]]:
    for one in found.fields:
        alpha = None if one.alpha is None else round(one.alpha, 3)
        yield {"field": one.field, "alpha": alpha, "claims": one.claims, "same": one.same}
