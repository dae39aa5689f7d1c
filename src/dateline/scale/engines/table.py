"""The table of engines, by the name that `dateline run --engine` takes."""

from __future__ import annotations

from dateline.errors import EngineUnknown
from dateline.scale.engines import local, ray
from dateline.scale.engines.engine import Engine

ENGINES: dict[str, Engine] = {room.ENGINE.name: room.ENGINE for room in (local, ray)}


def engine_named(name: str) -> Engine:
    """Returns the engine of that name; raises EngineUnknown."""
    if name not in ENGINES:
        raise EngineUnknown(
            f"No engine is named {name!r}.",
            expected="; ".join(f"{engine.name} ({engine.about})" for engine in ENGINES.values()),
            cure="name one of these with --engine",
        )
    return ENGINES[name]
