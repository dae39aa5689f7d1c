"""The table of the forms of a denial, one file a form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.events.denials.denial import Denial
from dateline.events.denials.rules.called_untrue import find_called_untrue
from dateline.events.denials.rules.denied import find_denied
from dateline.events.denials.rules.none_such import find_none_such
from dateline.events.denials.rules.untrue import find_untrue
from dateline.model import Sentence


@dataclass(frozen=True, slots=True)
class Form:
    """One way to deny; in each of `examples` the last event is negative."""

    name: str
    find: Callable[[Sentence], Iterator[Denial]]
    examples: tuple[str, ...]


RULES: tuple[Form, ...] = (
    Form(
        "denied",
        find_denied,
        (
            "Gunmen abducted two nurses in Wau. The rebels deny this.",
            "Rockets fell on the port of Aden. The militia denied any role.",
        ),
    ),
    Form("untrue", find_untrue, ("The junta says that rebels shelled Loikaw. It is untrue.",)),
    Form(
        "called-untrue",
        find_called_untrue,
        ("Troops burned the village, the priests say. The army calls that a lie.",),
    ),
    Form(
        "none-such",
        find_none_such,
        (
            "Troops crossed the border near Goma, witnesses say. Kigali says there are none.",
            "Officials said the army had withdrawn from Malakal. It had done nothing of the kind.",
        ),
    ),
)
