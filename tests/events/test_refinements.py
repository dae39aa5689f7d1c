"""Each refinement on its own literal texts, and the word lists that refinements read."""

from __future__ import annotations

from importlib import resources

import pytest

from dateline import actors
from dateline.events import find
from dateline.events.refinements.rules import RULES

EXAMPLES = [(rule.name, text, type_) for rule in RULES for text, type_ in rule.examples]
UNCHANGED = [
    ("The shells hit the market; the attack on the port went on.", "attack"),
    ("Gunmen attacked the embassy.", "attack"),
    ("Iran fired missiles at dawn. Its attack on Israel was expected.", "attack"),
    ("Workers began a strike in Aden.", "protest"),
]
LISTS = resources.files("dateline.events").joinpath("data/refinements")


@pytest.fixture(scope="module")
def types_of(kit, document):
    def read(text):
        doc = document(text)
        mentions = actors.find(doc, kit.registry)
        return [event.type for event in find(doc, kit.lexicon, kit.ontology, mentions)]

    return read


@pytest.mark.parametrize(("rule", "text", "type_"), EXAMPLES)
def test_a_rule_holds_on_its_examples(types_of, rule, text, type_):
    assert type_ in types_of(text), rule


@pytest.mark.parametrize(("text", "type_"), UNCHANGED)
def test_what_no_rule_tells_keeps_its_type(types_of, text, type_):
    assert type_ in types_of(text)


def test_words_that_only_describe_state_no_event(types_of):
    assert "territory_change" not in types_of("Sanctions cover goods from occupied Abkhazia.")
    assert "armed_clash" not in types_of("It was the worst famine since the Second World War.")
    assert "armed_clash" not in types_of("Prosecutors look into war crimes.")


def test_every_rule_has_a_name_of_its_own_and_examples():
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.examples for rule in RULES)


@pytest.mark.parametrize("path", sorted(LISTS.iterdir(), key=lambda p: p.name), ids=lambda p: p.name)
def test_a_list_holds_lower_case_words_once(path):
    rows = [row for row in path.read_text("utf-8").splitlines() if not row.startswith("#")]
    assert rows == [row.strip().lower() for row in rows]
    assert len(set(rows)) == len(rows)


def test_every_list_is_read(kit):
    source = "".join(
        path.read_text("utf-8")
        for path in resources.files("dateline.events").joinpath("refinements/rules").iterdir()
        if path.name.endswith(".py")
    )
    assert all(f'"{name}"' in source for name in kit.lexicon.words.lists)
