"""Maps that the server draws: of a list of incidents, and of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dateline.brief.map import draw
from dateline.brief.map.draw import Mark
from dateline.brief.map.outlines import Outline
from dateline.brief.map.projection import LEAST
from dateline.model import Incident, Place, Status


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: int
    place: Place | None
    status: Status


@dataclass(frozen=True, slots=True)
class Drawn:
    """A map as SVG, None where nothing has a point; all text in it was escaped when it was drawn."""

    svg: Markup | None
    marks: tuple[Mark, ...]


# Eight degrees, some 900 km, around a lone incident: enough for a coast, a border or a neighbouring country.
_AROUND = 8.0


def locator(incident: Incident, outlines: tuple[Outline, ...]) -> Drawn:
    """Returns the map of one incident in its surroundings."""
    return chart((incident,), outlines, least=_AROUND)


def chart(
    incidents: Sequence[Incident], outlines: tuple[Outline, ...], *, link: str = "", least: float = LEAST
) -> Drawn:
    """Returns the map of incidents, numbered from 1 in their order; symbols lead to `link` and number."""
    entries = [_Numbered(n, one.place, one.status) for n, one in enumerate(incidents, 1)]
    drawn = draw(entries, outlines, link=link, least=least)
    # The writer of XML escaped what the ledger holds: the markup is the drawing's own.
    return Drawn(Markup(drawn.svg) if drawn.svg else None, drawn.marks)
