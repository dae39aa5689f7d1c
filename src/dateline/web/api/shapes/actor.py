"""Actors of the registry."""

from __future__ import annotations

from pydantic import Field

from dateline.web.api.shapes.shape import Shape


class ActorRole(Shape):
    """A code that held for a time; an open end is null."""

    code: str
    since: str | None = Field(json_schema_extra={"format": "date"})
    until: str | None = Field(json_schema_extra={"format": "date"})


class ActorAnswer(Shape):
    """An actor with its other names and its dated roles."""

    id: str = Field(examples=["sdn-rsf"])
    name: str
    kind: str
    code: str
    aliases: list[str]
    roles: list[ActorRole]


class ActorsAnswer(Shape):
    """Actors, those of the very name first."""

    items: list[ActorAnswer]
