"""The schema says what the house knows, in the form that strict servers ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.events.ontology import Ontology
from dateline.llm.instruction import Instruction, version
from dateline.llm.schema import answer_schema

TYPES = list(Ontology.load().types)


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from _objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _objects(value)


def test_every_object_requires_all_it_names_and_allows_nothing_else():
    for glossed in (False, True):
        for one in _objects(answer_schema(TYPES, glossed=glossed)):
            assert one["additionalProperties"] is False
            assert one["required"] == list(one["properties"])


def test_types_are_the_ontology_s_and_english_is_asked_for_in_other_languages_alone():
    plain, glossed = (answer_schema(TYPES, glossed=g)["properties"]["claims"]["items"] for g in (False, True))
    assert plain["properties"]["type"]["enum"] == TYPES
    assert "english" not in plain["properties"]["actors"]["items"]["properties"]
    assert "english" in glossed["properties"]["actors"]["items"]["properties"]


def test_instruction_lists_every_type_with_its_meaning_and_has_a_version():
    ontology = Ontology.load()
    text = Instruction.load(ontology.types.values(), glossed=False).text
    for kind in ontology.types.values():
        assert f"- {kind.id}: {kind.definition}" in text
    assert version().startswith("1.")


def test_version_changes_with_the_types():
    kinds = list(Ontology.load().types.values())
    assert Instruction.load(kinds, glossed=True).version != Instruction.load(kinds[1:], glossed=True).version
