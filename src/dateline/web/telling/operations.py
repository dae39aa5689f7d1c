"""An OpenAPI document as the page of the API tells it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Document = Mapping[str, Any]
_METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of an operation, or a field of a shape; `shape` names the shape that its value has."""

    name: str
    kind: str
    shape: str
    is_needed: bool
    about: str
    example: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What an operation answers with a status."""

    status: str
    about: str
    shape: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """A method of an address."""

    id: str
    method: str
    path: str
    title: str
    about: str
    parameters: tuple[Field, ...]
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Operations of one tag."""

    name: str
    about: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Shaped:
    """A shape of answers with its fields."""

    name: str
    about: str
    fields: tuple[Field, ...]


def groups_of(document: Document) -> tuple[Group, ...]:
    """Returns the operations by tag, in the order of the document."""
    found = [
        (operation.get("tags", ["other"])[0], _operation(method, path, operation))
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if method in _METHODS
    ]
    tags = {tag["name"]: tag["description"] for tag in document.get("tags", ())}
    names = dict.fromkeys([*tags, *(name for name, _ in found)])
    groups = (Group(n, tags.get(n, ""), tuple(one for tag, one in found if tag == n)) for n in names)
    return tuple(group for group in groups if group.operations)


def shapes_of(document: Document) -> tuple[Shaped, ...]:
    """Returns the shapes of answers that have fields, by name."""
    shapes = document["components"]["schemas"]
    return tuple(
        Shaped(name, shapes[name].get("description", ""), tuple(_fields(shapes[name])))
        for name in sorted(shapes)
        if shapes[name].get("properties")
    )


def _operation(method: str, path: str, operation: Mapping[str, Any]) -> Operation:
    title, _, about = operation.get("description", operation.get("summary", "")).partition("\n\n")
    parameters = (
        _field(one["name"], one["schema"], needed=one.get("required", False), about=one.get("description"))
        for one in operation.get("parameters", ())
    )
    replies = (_reply(status, reply) for status, reply in operation["responses"].items())
    return Operation(
        operation["operationId"], method.upper(), path, title, about, tuple(parameters), tuple(replies)
    )


def _reply(status: str, reply: Mapping[str, Any]) -> Reply:
    content = reply.get("content", {})
    shape = next((_named(one.get("schema", {})) for one in content.values()), "")
    return Reply(
        status, reply.get("description", ""), shape, tuple(kind.partition(";")[0] for kind in content)
    )


def _fields(shape: Mapping[str, Any]) -> Iterator[Field]:
    needed = shape.get("required", ())
    for name, one in shape["properties"].items():
        yield _field(name, one, needed=name in needed, about=None)


def _field(name: str, schema: Mapping[str, Any], *, needed: bool, about: str | None) -> Field:
    example = next(iter(schema.get("examples", ())), None)
    return Field(
        name,
        _kind(schema),
        _named(schema),
        needed,
        about or schema.get("description", ""),
        "" if example is None else json.dumps(example, ensure_ascii=False),
    )


def _kind(schema: Mapping[str, Any]) -> str:
    """The type in words: `list of Claim`, `integer, 1 to 1000`, `text or null`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if several := schema.get("anyOf") or schema.get("oneOf"):
        return " or ".join(dict.fromkeys(_kind(one) for one in several))
    if values := schema.get("enum"):
        return " | ".join(str(value) or "(empty)" for value in values)
    if "const" in schema:
        return str(schema["const"])
    kind = schema.get("type", "anything")
    if kind == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    if kind == "object" and isinstance(schema.get("additionalProperties"), Mapping):
        return f"object of {_kind(schema['additionalProperties'])}"
    words = {"string": schema.get("format", "text"), "boolean": "true or false"}.get(kind, kind)
    low, high = schema.get("minimum"), schema.get("maximum")
    return f"{words}, {low} to {high}" if low is not None and high is not None else words


def _named(schema: Mapping[str, Any]) -> str:
    """The first shape that a schema speaks of, empty for plain values."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    inner = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    inner += [
        schema[name] for name in ("items", "additionalProperties") if isinstance(schema.get(name), dict)
    ]
    return next((name for one in inner if (name := _named(one))), "")
