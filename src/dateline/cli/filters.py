"""The options that narrow what a command works on: written once, the same for all commands."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from dateline.cli.screen import say
from dateline.model import Filter

# A radius where none is given: a town with its surroundings.
_RADIUS_KM = 25.0


def _text(*names: str, metavar: str, help_: str) -> Any:
    return Annotated[str, typer.Option(*names, metavar=metavar, help=help_)]


# By the name of a filter's parameter; place and radius make `near`.
_OPTIONS: dict[str, Any] = {
    "place": _text("--place", metavar="NAME", help_="Near this town, also as `Name, COUNTRY`."),
    "radius": Annotated[float, typer.Option("--radius", metavar="KM", help="How near, with --place.")],
    "from": _text("--from", metavar="DATE", help_="On this day or later."),
    "to": _text("--to", metavar="DATE", help_="On this day or before."),
    "type": _text("--type", metavar="TYPE,...", help_="shelling, meeting ..."),
    "actor": _text(
        "--actor", metavar="WHO,...", help_="Who acts or suffers: id, name or code (RUS, RUSMIL)."
    ),
    "country": _text("--country", metavar="ISO3,...", help_="Of the place."),
    "admin1": _text("--admin1", metavar="NAME,...", help_="Region of the place."),
    "status": _text("--status", metavar="STATUS,...", help_="Of the incident."),
    "source": _text("--source", metavar="WHO,...", help_="Who says so: an id, a name, a code or an outlet."),
    "outlet": _text("--outlet", metavar="NAME,...", help_="Of the report."),
    "modality": _text(
        "--modality", metavar="MODALITY,...", help_="actual, planned, predicted, hypothetical."
    ),
    "polarity": _text("--polarity", metavar="POLARITY,...", help_="positive, or negative: did not happen."),
    "verification": _text(
        "--verification", metavar="...", help_="unverified or verified, as the report says."
    ),
    "q": _text("--q", metavar="WORDS", help_='Words, or a "phrase", of the claim.'),
    "bbox": _text("--bbox", metavar="W,S,E,N", help_="Within these degrees."),
    "sort": _text("--sort", metavar="ORDER", help_="-date, date or -confidence."),
}


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Returns the command with the options of a filter in place of its parameter `wanted`."""
    own = inspect.signature(command, eval_str=True)
    added = [
        inspect.Parameter(
            f"filter_{name}",
            inspect.Parameter.KEYWORD_ONLY,
            default=_RADIUS_KM if name == "radius" else "",
            annotation=kind,
        )
        for name, kind in _OPTIONS.items()
    ]

    @functools.wraps(command)
    def run(**given: Any) -> None:
        chosen = {name: given.pop(f"filter_{name}") for name in _OPTIONS}
        command(**given, wanted=_wanted(chosen))

    kept = [
        p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for n, p in own.parameters.items() if n != "wanted"
    ]
    parameters = kept[:1] + added + kept[1:]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    return run


def _wanted(given: dict[str, Any]) -> Filter:
    from dateline.ledger.parameters import parse_filter

    place, radius = given.pop("place"), given.pop("radius")
    return parse_filter(given | {"near": _near(place, radius) if place else ""})


def _near(place: str, radius: float) -> str:
    """The circle around a place; which one of its namesakes it is, is said."""
    from dateline.areas import circle_around

    around = circle_around(place, radius)
    say(around.said)
    return around.near
