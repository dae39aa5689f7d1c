"""Measures event types against the sub-event types of ACLED on snippets of news.

The rows are those of the CASE shared tasks on fine-grained event classification: a table with the
columns `EventSnippet` and `SubType`. Their labels follow ACLED with a few more (disasters, crime,
claims of responsibility), for which the coding guide has no type and which words tell.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import CorpusError
from dateline.evaluate.figures import Figures
from dateline.evaluate.labels import agreement_of
from dateline.events import find
from dateline.model import Document, Event, Report, Sentence

if TYPE_CHECKING:
    from dateline.pipeline import Kit

NONE = "none"
_COLUMNS = ("EventSnippet", "SubType")
_LABEL_OF = {
    "armed_clash": "ARMED_CLASH",
    "offensive": "ARMED_CLASH",
    "shelling": "ART_MISS_ATTACK",
    "air_strike": "AIR_STRIKE",
    "bombing": "REM_EXPLOS",
    "suicide_bombing": "SUIC_BOMB",
    "attack": "ATTACK",
    "attack_on_civilians": "ATTACK",
    "sexual_violence": "SEX_VIOL",
    "abduction": "ABDUCT_DISSAP",
    "interception": "DISR_WEAP",
    "withdrawal": "NON_VIOL_TERRIT_TRANSFER",
    "mobilization": "CHANGE_TO_GROUP_ACT",
    "damage": "PROPERTY_DISTRUCT",
    "arrest": "ARREST",
    "protest": "PEACE_PROTEST",
    "riot": "MOB_VIOL",
    "crackdown": "FORCE_AGAINST_PROTEST",
    "meeting": "DIPLO",
    "agreement": "AGREEMENT",
    "prisoner_exchange": "AGREEMENT",
    "sanction": "DIPLO",
    "accusation": "ATTRIB",
    "request": "DIPLO",
    "threat": "DIPLO",
    "refusal": "DIPLO",
    "support": "DIPLO",
}
# How much an event of a label tells what the snippet is about: speech stands beside another event more
# often than it is the topic, an open "attack" yields to its means, an outcome counts more than the fight.
_WEIGHT = {"DIPLO": 0.5, "ATTRIB": 0.5, "ATTACK": 0.8, "DISR_WEAP": 1.5}
_OUTCOME = 1.3
# The event that a snippet is about comes first; what follows is background.
_LATER_WEIGHT = 0.6
# What turns a protest into another label, in the order of asking.
_PROTESTS = frozenset({"PEACE_PROTEST", "FORCE_AGAINST_PROTEST"})
_TURNS = tuple(
    (label, re.compile(words, re.IGNORECASE))
    for label, words in (
        ("FORCE_AGAINST_PROTEST", r"live (?:fire|rounds|ammunition)|violently suppress|excessive force|"
                                  r"(?:protesters?|demonstrators?) (?:were |was )?(?:killed|shot|died)|"
                                  r"(?:killed|shot|fired (?:on|at)) .{0,40}(?:protest|demonstrat)"),
        ("VIOL_DEMONSTR", r"\bthr[eo]w|stones?\b|molotov|petrol bomb|\bclash|\bburn|set fire|torch|"
                          r"vandal|rampag|loot|\briot|smash|hurl|violent"),
        ("PROTEST_WITH_INTER", r"tear ?gas|dispers|detain|arrest|water cannon|baton|pepper|suppress|"
                               r"broke up"),
    )
)  # fmt: skip
_IRREGULAR = re.compile(
    r"rebel|militant|insurgent|terrorist|jihadi|fighters|gunmen|taliban|islamic state|isi[sl]\b|is\b|al-|"
    r"houthi|boko haram|separatist|militia|guerrilla|opposition|mujahid|daesh",
    re.IGNORECASE,
)
# Labels without a type of the guide, and finer ones, told by words; the first that is met decides.
_WORDS = tuple(
    (label, re.compile(words, re.IGNORECASE))
    for label, words in (
        ("CHEM_WEAP", r"chemical (?:weapon|attack|agent)|chlorine|sarin|"
                      r"(?:toxic|poison\w*|mustard|nerve) gas"),
        ("ATTRIB", r"claim\w* (?:the )?(?:responsibility|attack|bombing|killing|murder)|den(?:y|ies|ied) "
                   r".{0,60}(?:responsib|involve|accus|allegation|behind)"),
        ("HQ_ESTABLISHED", r"(?:set|sett?ing) up .{0,40}(?:base|post|point|camp)|establish\w* .{0,40}"
                           r"(?:base|post|headquarters|camp)|(?:new|build\w*) .{0,20}military base"),
        ("SUIC_BOMB", r"suicide (?:bomb|attack|car|blast)|blew (?:himself|herself|themselves) up"),
        ("SEX_VIOL", r"\braped?\b|\brapes\b|gang-?rap|sexual(?:ly)? (?:assault|abus|violen|slave)"),
        ("GRENADE", r"(?<!rocket-propelled )(?<!rocket propelled )\bgrenades?\b"),
        ("MOB_VIOL", r"\bmobs?\b|lynch|vigilante"),
        ("NATURAL_DISASTER", r"earthquake|flood(?:s|ing|ed)\b|cyclone|hurricane|typhoon|covid|coronavirus|"
                             r"volcan|landslide|tsunami|storm\b|wildfire|drought|outbreak|magnitude"),
        ("MAN_MADE_DISASTER", r"\bcrash\w*|collision|collided|derail|collaps\w+|chemical spill|gas leak|"
                              r"shipwreck|capsiz|overturn|pile-?up|oil spill|poisoning|"
                              r"(?:plant|factory|warehouse|refinery|boiler|pipeline|chemical|fireworks|fuel|gas)"
                              r"\b.{0,60}(?:explo|burn|\bfire\b|leak|spill)"),
        ("ORG_CRIME", r"smuggl|traffick|cartel|mafia|robber|burglar|gang (?:war|member)|"
                      r"money launder"),
    )
)  # fmt: skip
_NOTES = (
    "one label a snippet: the label with the most weight among the events found, later sentences less",
    "labels that the coding guide has no type for are told by words; a snippet without either is wrong",
)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A row: the words of a snippet and the label that coders gave."""

    text: str
    label: str


def measure(path: Path, kit: Kit) -> Figures:
    """Returns accuracy and macro F1 over the labels of the corpus, each in 0..1.

    Raises `CorpusError` if `path` cannot be read or lacks a column.
    """
    rows = list(read(path))
    reports = (Report(f"rep_{n}", row.text) for n, row in enumerate(rows))
    documents = kit.parser.parse_many(reports, None)
    said = [label_of(document, kit) for document in documents]
    values = agreement_of([row.label for row in rows], said)
    values["rows with a label"] = sum(label != NONE for label in said) / max(1, len(rows))
    return Figures("acled-types", len(rows), {k: round(v, 3) for k, v in values.items()}, _NOTES)


def read(path: Path) -> Iterator[Snippet]:
    """Yields the rows of a table in TSV."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            table = csv.DictReader(file, delimiter="\t")
            if missing := set(_COLUMNS) - set(table.fieldnames or ()):
                raise CorpusError(f"{path.name} lacks {sorted(missing)}.", expected=f"columns {_COLUMNS}")
            for row in table:
                yield Snippet(row["EventSnippet"].strip(), row["SubType"].strip())
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path.name} cannot be read: {error}.", expected="a table in TSV") from error


def label_of(document: Document, kit: Kit) -> str:
    """Returns the label of what the snippet is about, or `none`."""
    weights: dict[str, float] = defaultdict(float)
    for event in find(document, kit.lexicon, kit.ontology):
        told = _label(document.sentences[event.sentence], event)
        if told is not None:
            later = _LATER_WEIGHT if event.sentence else 1.0
            outcome = _OUTCOME if event.type == "territory_change" else 1.0
            weights[told] += event.score * later * outcome * _WEIGHT.get(told, 1.0)
    heaviest = max(weights, key=lambda label: weights[label], default=NONE)
    for label, words in _WORDS:
        if words.search(document.text) and not (label == "GRENADE" and heaviest == "DISR_WEAP"):
            return label
    return _turned(document.text) if weights.get("PEACE_PROTEST") or heaviest in _PROTESTS else heaviest


def _turned(text: str) -> str:
    """What a protest turns into by the force that is used by or on it."""
    return next((label for label, words in _TURNS if words.search(text)), "PEACE_PROTEST")


def _label(sentence: Sentence, event: Event) -> str | None:
    if event.type != "territory_change":
        return _LABEL_OF.get(event.type)
    words = {i for agent in event.agents for i in sentence.subtree(agent)}
    taker = " ".join(sentence.tokens[i].text for i in sorted(words))
    return "NON_STATE_ACTOR_OVERTAKES_TER" if _IRREGULAR.search(taker) else "GOV_REGAINS_TERIT"
