"""Measures event types against the PLOVER roots of sentences that name a source and a target.

The rows are those of Hu et al. 2024 (zero-shot political relation classification), a table with the
columns `sentence`, `source`, `target` and `gold_root`. Their codebook folds PLOVER's CONCEDE and
RETREAT into YIELD and reaches further than the coding guide (lawsuits, asylum, pardons, property that is
returned, cooperation): what no event tells is told by the words between source and target.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import CorpusError
from dateline.evaluate.figures import Figures
from dateline.evaluate.labels import agreement_of
from dateline.evaluate.relations import NONE, root_by_words
from dateline.events import find
from dateline.model import Document, Event, Report, Sentence, Span

if TYPE_CHECKING:
    from dateline.pipeline import Kit

_COLUMNS = ("sentence", "source", "target", "gold_root")
_FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
# What it amounts to, in that codebook, when an act is refused, ended or taken back.
_UNDONE = {
    "sanction": "YIELD",
    "access_restriction": "YIELD",
    "mobilization": "YIELD",
    "arrest": "YIELD",
    "aid_delivery": "SANCTION",
    "arms_supply": "SANCTION",
    "meeting": "REJECT",
    "agreement": "REJECT",
    "support": "REJECT",
    "request": "REJECT",
    "withdrawal": "REJECT",
    "prisoner_exchange": "REJECT",
}
_ENDINGS = frozenset(
    """fail refuse decline suspend halt stop cancel end cut freeze withhold reject withdraw lift ease reduce
    break scrap postpone abandon cease""".split()
)
# Measures that restrict somebody lie under COERCE there, broken relations under SANCTION.
_BROKEN = frozenset(
    "expel expulsion sever cut break suspend recall withdraw downgrade boycott halt end".split()
)
_REFUSALS = frozenset("refuse decline reject rule fail".split())
# That codebook reads a promise by what is promised: help is agreed to, harm is threatened.
_INTENTIONS = frozenset("agree offer pledge promise vow plan intend prepare commit ready willing".split())
_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
_HELPFUL = frozenset({"AID", "CONSULT", "YIELD", "SUPPORT"})
_HARMFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"})
# A side that holds its fire alone, or gives in, has yielded; deals that stand are support; charges accuse;
# peacekeepers are aid that is given or taken away.
_CEASEFIRES = frozenset("ceasefire truce cease-fire cessation".split())
_DEALS = frozenset("sign ratify ink reach conclude strike seal establish".split())
_PEACEKEEPING = {"mobilization": "AID", "withdrawal": "SANCTION"}
_GIVEN_IN = frozenset("accept call give".split())
_CHARGES = frozenset(
    "charge indict convict sue investigate investigation lawsuit prosecute case open launch file find".split()
)
# A source among the agents, a target among the patients: worth more than any nearness in the tree.
_ROLE = 3.0
_NEAR = 6
# "The jailed monks were freed": the participle tells what was, the verb what is.
_ATTRIBUTIVE = 2.0
_NOTES = (
    "one root a row: of the event that connects source and target best, or of the words between them",
    "a row without either counts as wrong",
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A row: a sentence, the words of its source and target, and the root that coders gave."""

    sentence: str
    source: str
    target: str
    root: str


def measure(path: Path, kit: Kit) -> Figures:
    """Returns macro F1 over the roots of the corpus and accuracy, each in 0..1.

    Raises `CorpusError` if `path` cannot be read or lacks a column.
    """
    rows = list(read(path))
    reports = (Report(f"rep_{n}", row.sentence) for n, row in enumerate(rows))
    documents = kit.parser.parse_many(reports, None)
    said = [root_of(document, row, kit) for document, row in zip(documents, rows, strict=True)]
    values = agreement_of([row.root for row in rows], said)
    values["rows with an event"] = sum(root != NONE for root in said) / max(1, len(rows))
    return Figures("plover-relations", len(rows), {k: round(v, 3) for k, v in values.items()}, _NOTES)


def read(path: Path) -> Iterator[Relation]:
    """Yields the rows of a table in TSV."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            table = csv.DictReader(file, delimiter="\t")
            if missing := set(_COLUMNS) - set(table.fieldnames or ()):
                raise CorpusError(f"{path.name} lacks {sorted(missing)}.", expected=f"columns {_COLUMNS}")
            for row in table:
                yield Relation(*(row[column].strip() for column in _COLUMNS))
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path.name} cannot be read: {error}.", expected="a table in TSV") from error


def root_of(document: Document, row: Relation, kit: Kit) -> str:
    """Returns the root of the event that connects the row's source and target, or `none`."""
    source, target = _span(document, row.source), _span(document, row.target)
    events = find(document, kit.lexicon, kit.ontology)
    ranked = [
        (_connection(document.sentences[event.sentence], event, source, target), -n, event)
        for n, event in enumerate(events)
    ]
    told = NONE
    for _, _, event in sorted(ranked, key=lambda item: item[:2], reverse=True):
        if root := _root(document.sentences[event.sentence], event, kit):
            told = root
            break
    return root_by_words(document.text, source, target, told)


def _root(sentence: Sentence, event: Event, kit: Kit) -> str | None:
    governors = _governors(sentence, event.trigger)[event.type == "support" :]
    words = {sentence.tokens[i].lemma for i in governors}
    auxiliaries = {token.lemma for token in sentence.dependents(event.trigger, "aux")}
    auxiliaries |= {token.text.lower() for token in sentence.dependents(event.trigger, "aux")}
    intended = bool(auxiliaries & _FUTURE or words & _INTENTIONS)
    undone = _is_undone(sentence, event)
    if words & _REFUSALS or (intended and sentence.child(event.trigger, "neg")):
        return "REJECT"
    root = _UNDONE.get(event.type) if undone else None
    root = root or _plain_root(sentence, event, kit)
    if intended and root in _HELPFUL:
        return "AGREE"
    return "THREATEN" if intended and root in _HARMFUL else root


def _plain_root(sentence: Sentence, event: Event, kit: Kit) -> str | None:
    lemma = sentence.tokens[event.trigger].lemma
    near = {lemma, *(token.lemma for token in sentence.dependents(event.trigger))}
    if event.type == "sanction" and lemma not in _BROKEN:
        return "COERCE"
    if event.type == "agreement" and (near & _CEASEFIRES or lemma in _GIVEN_IN):
        return "YIELD"
    if event.type == "agreement" and lemma in _DEALS:
        return "SUPPORT"
    if event.type == "arrest" and lemma in _CHARGES:
        return "ACCUSE"
    if event.type in _PEACEKEEPING and "peacekeep" in sentence.text.lower():
        return _PEACEKEEPING[event.type]
    root = kit.ontology[event.type].plover
    return _FOLDED.get(root, root) if root else None


def _governors(sentence: Sentence, i: int) -> list[int]:
    """The word itself and the words that it completes ("agreed to lift", "is ready to send")."""
    found = [i]
    token = sentence.tokens[i]
    while token.dep in ("xcomp", "pcomp", "prep") and token.head != token.i:
        token = sentence.tokens[token.head]
        found.append(token.i)
    return found


def _is_undone(sentence: Sentence, event: Event) -> bool:
    if event.polarity == "negative" or sentence.child(event.trigger, "neg"):
        return True
    if any(token.lemma == "no" for token in sentence.dependents(event.trigger, "det")):
        return True
    above = sentence.tokens[sentence.tokens[event.trigger].head]
    return above.i != event.trigger and above.lemma in _ENDINGS


def _connection(sentence: Sentence, event: Event, source: Span | None, target: Span | None) -> float:
    agents = _inside(sentence, event.agents, source)
    patients = _inside(sentence, event.patients, target)
    near = sum(_nearness(sentence, event.trigger, span) for span in (source, target))
    attributive = sentence.tokens[event.trigger].dep == "amod"
    return _ROLE * (agents + patients) + near + event.score - _ATTRIBUTIVE * attributive


def _inside(sentence: Sentence, indices: Iterable[int], span: Span | None) -> bool:
    return span is not None and any(sentence.tokens[i].span.overlaps(span) for i in indices)


def _nearness(sentence: Sentence, trigger: int, span: Span | None) -> float:
    """One for the word itself, less with each step in the tree, zero beyond `_NEAR` steps."""
    if span is None:
        return 0.0
    words = {token.i for token in sentence.within(span)}
    up = [trigger, *(token.i for token in sentence.ancestors(trigger))]
    best = _NEAR
    for word in words:
        path = [word, *(token.i for token in sentence.ancestors(word))]
        meeting = next((i for i in path if i in up), None)
        if meeting is not None:
            best = min(best, path.index(meeting) + up.index(meeting))
    return 1 - best / _NEAR


def _span(document: Document, words: str) -> Span | None:
    at = document.text.find(words)
    return Span(at, at + len(words)) if at >= 0 and words else None
