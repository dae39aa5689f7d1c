"""The types of the coding guide with their PLOVER, ACLED, CAMEO root and UCDP codes."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from typing import Any

import yaml

from dateline.errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event, condition or act.

    `family` groups types that coders confuse; `plover`, `cameo_root` and `ucdp` are None where that
    scheme has no code for it; `acled` is the event type and sub-event type, or None. `armed` says
    whether a country that is named as the actor acts with its armed forces.
    """

    id: str
    family: str
    title: str
    definition: str
    plover: str | None
    acled: tuple[str, str] | None
    cameo_root: str | None
    ucdp: int | None
    armed: bool


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types by id."""

    types: dict[str, EventType]

    @classmethod
    def load(cls) -> Ontology:
        """Reads `data/ontology.yaml`; raises KnowledgeError where a row is malformed."""
        text = resources.files("dateline.events").joinpath("data/ontology.yaml").read_text("utf-8")
        rows = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))["types"]
        return cls({row["id"]: _event_type(row) for row in rows})

    def __getitem__(self, name: str) -> EventType:
        return self.types[name]

    def family(self, name: str) -> str:
        """Returns the family of a type id."""
        return self.types[name].family


def _event_type(row: dict[str, Any]) -> EventType:
    try:
        acled = row["acled"]
        return EventType(
            id=row["id"],
            family=row["family"],
            title=row["title"],
            definition=row["definition"],
            plover=row["plover"],
            acled=(acled["event_type"], acled["sub_event_type"]) if acled else None,
            cameo_root=row["cameo_root"],
            ucdp=row["ucdp"],
            armed=bool(row["armed"]),
        )
    except KeyError as error:
        raise KnowledgeError(
            f"ontology.yaml: a type lacks {error}.", cure="add the key; see CONTRIBUTING"
        ) from error
