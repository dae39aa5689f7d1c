"""What changed from one version of an incident to the next, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.ledger.incident_history import Linked
from dateline.model import Incident
from dateline.web.names import Names
from dateline.web.phrases import counted, status_words


@dataclass(frozen=True, slots=True)
class Version:
    """A version with what is new in it against the one before of the same id."""

    linked: Linked
    changes: tuple[str, ...]
    rule: str


def versions(found: Iterable[Linked], names: Names) -> tuple[Version, ...]:
    """Returns the versions, the newest first."""
    before: dict[str, Incident] = {}
    told = []
    for one in found:
        former = before.get(one.incident.id)
        changes = tuple(_changes(former, one.incident)) if former else ("first linked",)
        told.append(Version(one, changes or ("linked again, nothing changed",), names.rule(one.incident)))
        before[one.incident.id] = one.incident
    return tuple(reversed(told))


def _changes(old: Incident, new: Incident) -> Iterator[str]:
    if old.status != new.status:
        yield f"status was “{status_words(old.status)}”"
    for name, noun in (("claims", "claim"), ("denials", "denial"), ("foretold", "forecast")):
        had, has = set(getattr(old, name)), set(getattr(new, name))
        if has - had:
            yield f"{counted(len(has - had), noun)} came"
        if had - has:
            yield f"{counted(len(had - has), noun)} went"
    for name, title in (("type", "type"), ("place", "place"), ("figures", "figures")):
        if getattr(old, name) != getattr(new, name):
            yield f"{title} changed"
    if (old.start, old.end) != (new.start, new.end):
        yield "days changed"
