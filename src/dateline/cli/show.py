"""`dateline show`: claims, incidents and copies of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.opening import LedgerOption, ledger_path
from dateline.cli.rows import Format
from dateline.cli.screen import say

if TYPE_CHECKING:
    pass

# What fits a screen or two; files get all rows.
_ON_SCREEN = 50
# A radius for --place without --radius: a town with its surroundings.
_RADIUS_KM = 25.0


def show(
    ledger: LedgerOption = None,
    place: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Near this town, also as `Name, COUNTRY`."),
    ] = None,
    radius: Annotated[float, typer.Option(metavar="KM", help="How near, with --place.")] = _RADIUS_KM,
    start: Annotated[str, typer.Option("--from", metavar="DATE", help="On this day or later.")] = "",
    end: Annotated[str, typer.Option("--to", metavar="DATE", help="On this day or before.")] = "",
    type_: Annotated[str, typer.Option("--type", metavar="TYPE,...", help="shelling, meeting ...")] = "",
    actor: Annotated[
        str,
        typer.Option(metavar="WHO,...", help="Who acts or suffers: id, name or code (RUS, RUSMIL)."),
    ] = "",
    country: Annotated[str, typer.Option(metavar="ISO3,...", help="Of the place.")] = "",
    admin1: Annotated[str, typer.Option(metavar="NAME,...", help="Region of the place.")] = "",
    status: Annotated[str, typer.Option(metavar="STATUS,...", help="Of the incident.")] = "",
    source: Annotated[
        str, typer.Option(metavar="WHO,...", help="Who says so: an id, a name, a code or an outlet.")
    ] = "",
    q: Annotated[str, typer.Option(metavar="WORDS", help='Words, or a "phrase", of the claim.')] = "",
    bbox: Annotated[str, typer.Option(metavar="W,S,E,N", help="Within these degrees.")] = "",
    sort: Annotated[str, typer.Option(metavar="ORDER", help="-date, date or -confidence.")] = "",
    incidents: Annotated[bool, typer.Option("--incidents", help="Incidents instead of claims.")] = False,  # noqa: FBT002
    copies: Annotated[bool, typer.Option("--copies", help="Reports that say the same.")] = False,  # noqa: FBT002
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help=f"At most N rows; a table shows {_ON_SCREEN}.")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="table, json or csv.")] = Format.table,
) -> None:
    """Print what the ledger holds: the claims that fit all options, newest first."""
    from dateline.cli.shown import show_claims, show_copies, show_incidents
    from dateline.ledger import Ledger
    from dateline.ledger.parameters import parse_filter

    near = _near(place, radius) if place else ""
    given = {
        "q": q, "from": start, "to": end, "type": type_, "actor": actor, "country": country,
        "admin1": admin1, "status": status, "source": source, "bbox": bbox, "near": near, "sort": sort,
    }  # fmt: skip
    wanted = parse_filter(given)
    limit = limit or (_ON_SCREEN if format_ is Format.table else None)
    with Ledger.open(ledger_path(ledger)) as opened:
        if copies:
            show_copies(opened, format_)
        elif incidents:
            show_incidents(opened, wanted, format_, limit)
        else:
            show_claims(opened, wanted, format_, limit)


def _near(place: str, radius: float) -> str:
    """The circle around the most populous place of that name; which one it is, is said."""
    from dateline.errors import FilterUnreadable
    from dateline.places import Gazetteer, default_folder, locate

    found = locate(place, Gazetteer.load(default_folder()))
    if not found:
        raise FilterUnreadable(
            f"No settlement {place!r} is in the gazetteer.",
            expected="a town of it, as `Name` or `Name, COUNTRY` (ISO3)",
            cure="give --bbox, or add the place with `dateline gazetteer add`",
        )
    first = found[0]
    others = f"; {len(found) - 1} namesakes, tell them apart by `Name, COUNTRY`" if len(found) > 1 else ""
    named = ", ".join(part for part in (first.name, first.admin1, first.country) if part)
    say(f"within {radius:g} km of {named} ({first.lat:.2f} {first.lon:.2f}){others}")
    return f"{first.lat!r},{first.lon!r},{radius!r}"
