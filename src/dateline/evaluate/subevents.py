"""Says which sub-event a snippet of news is about, in ACLED's terms and a few more.

Two witnesses are heard: the events that the reader finds, and cues of words (`data/subevent_cues.tsv`).
The first tells who does what to whom; the second knows the labels for which the coding guide has no type
(disasters, crime, claims of responsibility). Both weigh less the later they stand: what a snippet is
about comes first, what follows is background.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from dateline.evaluate.cues import Cue, read_cues
from dateline.model import Document, Event, Sentence

NONE = "none"
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
    "riot": "PEACE_PROTEST",
    "crackdown": "PEACE_PROTEST",
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
# How much an event of a type tells what the snippet is about: speech stands beside another event more
# often than it is the topic, an open "attack" yields to its means, an outcome counts more than the fight.
_WEIGHT = {
    "meeting": 0.5,
    "request": 0.4,
    "threat": 0.4,
    "refusal": 0.4,
    "support": 0.3,
    "accusation": 0.6,
    "attack": 0.8,
    "offensive": 0.6,
    "mobilization": 0.8,
    "interception": 1.5,
    "territory_change": 1.3,
}
# The event that a snippet is about comes first; what follows is background.
_LATER = 0.5
# Events beside the heaviest of a label add little: a word that is repeated tells no more.
_REPEATED = 0.2
# Chosen on the odd rows of the corpus, .852 to .860 there: further cues of a label count half, a cue at the
# end of a snippet loses three tenths, events weigh a little less than cues.
_FURTHER = 0.5
_FALL = 0.3
_EVENTS = 0.8
_PROTEST = "PEACE_PROTEST"
_MILITARY = re.compile(
    r"\b(?:troop|soldier|army|military|base|post|outpost|checkpoint|position|convoy|barracks|patrol|garrison|"
    r"forces?|brigade|policem[ae]n|officers?|camp|peacekeeper|militant|rebel|terrorist|fighter|insurgent)s?\b",
    re.IGNORECASE,
)
_BLASTS = frozenset("blast explosion explode bomb detonate bombing".split())
_CHANGES_SIDE = frozenset("defect desert defection mutiny".split())
_IRREGULAR = re.compile(
    r"rebel|militant|insurgent|terrorist|jihad|fighters|gunmen|taliban|islamic state|isi[sl]\b|\bis\b|\bal-|"
    r"houthi|huthi|boko haram|separatist|militia|guerrilla|opposition|mujahid|daesh",
    re.IGNORECASE,
)


def subevent_of(document: Document, events: Iterable[Event]) -> str:
    """Returns the label of what the snippet is about, or `none`."""
    weights = _heard(document, events)
    heaviest = max(weights, key=lambda label: weights[label], default=NONE)
    return _turned(document.text) if heaviest == _PROTEST else heaviest


def _heard(document: Document, events: Iterable[Event]) -> dict[str, float]:
    told: dict[str, list[float]] = defaultdict(list)
    for event in events:
        sentence = document.sentences[event.sentence]
        label = label_of_event(sentence, event)
        if label is not None:
            weight = event.score * _WEIGHT.get(event.type, 1.0) * (_LATER if event.sentence else 1.0)
            told[label].append(weight * _centrality(sentence, event.trigger))
    weights = {label: _EVENTS * _joined(found, _REPEATED) for label, found in told.items()}
    first = document.sentences[0].span.end if document.sentences else 0
    for label, weight in _said(document.text, first).items():
        weights[label] = weights.get(label, 0.0) + weight
    return weights


def _said(text: str, first: int) -> Mapping[str, float]:
    said: dict[str, list[float]] = defaultdict(list)
    for cue in _cues():
        if match := cue.words.search(text):
            place = 1 - _FALL * match.start() / len(text)
            said[cue.label].append(cue.weight * place * (_LATER if match.start() >= first else 1.0))
    return {label: _joined(found, _FURTHER) for label, found in said.items()}


def _joined(weights: list[float], further: float) -> float:
    heaviest = max(weights)
    return heaviest + further * (sum(weights) - heaviest)


# What stands in a relative clause, an adverbial or a participle is beside the point.
_ASIDE = {"relcl": 0.6, "acl": 0.7, "advcl": 0.7, "amod": 0.5}


def _centrality(sentence: Sentence, i: int) -> float:
    share = _ASIDE.get(sentence.tokens[i].dep, 1.0)
    for token in sentence.ancestors(i):
        share = min(share, _ASIDE.get(token.dep, 1.0))
    return share


def _turned(text: str) -> str:
    """What a protest turns into by the force that is used by or on it."""
    weights = {_PROTEST: 0.5}
    for cue in _turns():
        if cue.words.search(text):
            weights[cue.label] = weights.get(cue.label, 0.0) + cue.weight
    return max(weights, key=lambda label: weights[label])


def label_of_event(sentence: Sentence, event: Event) -> str | None:
    """Returns the label of one event by its type, and where that is too wide by its words and roles."""
    lemma = sentence.tokens[event.trigger].lemma
    if event.type == "territory_change":
        taker = _words(sentence, event.agents)
        return "NON_STATE_ACTOR_OVERTAKES_TER" if _IRREGULAR.search(taker) else "GOV_REGAINS_TERIT"
    if event.type == "withdrawal" and lemma in _CHANGES_SIDE:
        return "CHANGE_TO_GROUP_ACT"
    if event.type == "attack" and lemma in _BLASTS:
        return "REM_EXPLOS"
    if event.type == "attack" and _MILITARY.search(_words(sentence, event.patients)):
        return "ARMED_CLASH"
    return _LABEL_OF.get(event.type)


def _words(sentence: Sentence, heads: Iterable[int]) -> str:
    inside = {i for head in heads for i in sentence.subtree(head)}
    return " ".join(sentence.tokens[i].text for i in sorted(inside))


@cache
def _cues() -> tuple[Cue, ...]:
    return read_cues("subevent_cues.tsv")


@cache
def _turns() -> tuple[Cue, ...]:
    return read_cues("protest_turns.tsv")
