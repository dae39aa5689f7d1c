"""The reviewed trigger and class files as text: written by the grammar, nothing twice, nothing idle."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

import pytest

from dateline.events import Lexicon, Ontology, find

DATA = resources.files("dateline.events").joinpath("data")
WORD = r"(\*|\$actor|\$|[@\w'.-]+)"
LINE = re.compile(
    rf"(?P<head>{WORD}(\|{WORD})*)/[VNA]"
    rf"(?P<slots>(\s+!?[a-z]+_?={WORD}(\|{WORD})*)*)"
    r"(\s*;(?P<keys>(\s+[a-z]+=[a-z0-9_.]+)+))?"
)
ROLE = re.compile(r"subj|obj|poss|dative|none|[a-z]+_")
SENTENCES = [
    ("armed_clash", "Clashes broke out between the army and rebels near Juba."),
    ("armed_clash", "Government troops repelled an attack on the garrison."),
    ("offensive", "Iraq invaded Kuwait."),
    ("offensive", "The army launched an offensive in Tigray."),
    ("shelling", "Serb gunners shelled Sarajevo."),
    ("shelling", "The suburb came under mortar fire."),
    ("air_strike", "Air strikes hit Sanaa."),
    ("bombing", "A car bomb exploded in Karachi."),
    ("suicide_bombing", "A bomber blew himself up at the checkpoint."),
    ("attack", "Gunmen attacked the embassy."),
    ("attack_on_civilians", "The militia massacred villagers."),
    ("sexual_violence", "Refugees spoke of rape by soldiers in the camp."),
    ("abduction", "Insurgents kidnapped two engineers."),
    ("interception", "Air defences shot down a drone over Aden."),
    ("territory_change", "The rebels captured the town."),
    ("withdrawal", "Ethiopian forces withdrew from Baidoa."),
    ("mobilization", "Pakistan deployed troops along the border."),
    ("casualties", "The death toll rose to 40."),
    ("damage", "The bridge was destroyed."),
    ("displacement", "Thousands of villagers fled to Chad."),
    ("protest", "Students protested in Rangoon."),
    ("riot", "Riots broke out in the capital."),
    ("crackdown", "Police dispersed the protesters."),
    ("cyberattack", "A cyberattack hit the ministry."),
]


def lines(folder: str) -> dict[str, list[str]]:
    """Returns the lines of each file of a folder, without comments."""
    found = {}
    for path in DATA.joinpath(folder).iterdir():
        rows = [row.split("#")[0].strip() for row in path.read_text("utf-8").splitlines()]
        found[path.name.removesuffix(".txt")] = [" ".join(row.split()) for row in rows if row]
    return found


TRIGGERS, CLASSES = lines("triggers"), lines("classes")


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon.load()


@pytest.fixture(scope="module")
def ontology():
    return Ontology.load()


def test_every_type_has_its_file_and_every_file_its_type(ontology):
    assert set(TRIGGERS) == set(ontology.types)
    assert all(TRIGGERS.values())


@pytest.mark.parametrize("type_", sorted(TRIGGERS))
def test_every_line_is_written_by_the_grammar(type_):
    for line in TRIGGERS[type_]:
        match = LINE.fullmatch(line)
        assert match, line
        keys = dict(part.split("=") for part in (match["keys"] or "").split())
        assert 0 < float(keys.get("p", 0.6)) < 1, line
        assert all(ROLE.fullmatch(keys.get(key, "subj")) for key in ("agent", "patient")), line
        assert keys.get("polarity", "negative") == "negative", line
        assert keys.get("modality", "planned") in ("planned", "predicted", "hypothetical"), line


@pytest.mark.parametrize("type_", sorted(TRIGGERS))
def test_no_pattern_is_written_twice(type_):
    bodies = Counter(line.partition(";")[0].strip() for line in TRIGGERS[type_])
    assert not [body for body, times in bodies.items() if times > 1]


def test_every_class_is_there_and_used():
    used = set(re.findall(r"@([a-z_]+)", " ".join(line for rows in TRIGGERS.values() for line in rows)))
    assert used == set(CLASSES)


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_a_class_holds_lower_case_words_once(name):
    words = CLASSES[name]
    assert words == [word.lower() for word in words]
    assert max(Counter(words).values()) == 1


@pytest.mark.parametrize(("type_", "sentence"), SENTENCES)
def test_a_sentence_states_its_event(document, lexicon, ontology, type_, sentence):
    assert type_ in {event.type for event in find(document(sentence), lexicon, ontology)}
