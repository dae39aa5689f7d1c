"""Makes filed claims of an invented war for tests."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dateline.model import FiledClaim, FiledParty, Place, Quantity, Span
from dateline.model.place import Precision
from dateline.model.quantity import Counted

DAY = dt.date(2021, 3, 4)
ARMY = FiledParty("the army", "Army of Norland", "NRLMIL", "nrl-army")
GOVERNOR = FiledParty("the governor", "governor of Lakeside", "NRLGOV")
FRONT = FiledParty("the front", "Southern Front", "NRLREB", "nrl-front")
NEIGHBOUR = FiledParty("Estian forces", "Army of Estia", "ESTMIL", "est-army")
OBSERVERS = FiledParty("the observers", "Observer Mission", "IGO", "observers")
RESIDENTS = FiledParty("residents", "residents", "NRLCVL")


def town(number: int = 0, precision: Precision = "settlement") -> Place:
    name = "Lakeside" if precision == "region" else f"Port {number}"
    return Place(
        name, "NRL", 10.0 + number, 20.0, precision, "Lakeside", None if precision == "region" else number + 1
    )


def killed(low: float | None, high: float | None, what: Counted = "killed") -> Quantity:
    return Quantity(what, low, high, f"{low} to {high}", Span(0, 1))


def claim(name: str, **fields: Any) -> FiledClaim:
    """Makes a claim that a shelling took place in Port 0 on 4 March, told by an outlet of its own."""
    values: dict[str, Any] = {
        "report": f"rep_{name}", "outlet": f"outlet of {name}", "published": DAY, "type": "shelling",
        "polarity": "positive", "modality": "actual", "text": "shelled the market", "actors": (),
        "targets": (), "sources": (), "place": town(), "start": DAY, "end": DAY, "quantities": (),
        "verification": None, "background": False, "confidence": 0.9,
    }  # fmt: skip
    values |= fields
    values.setdefault("copies", values["report"])
    return FiledClaim(id=name, **values)
