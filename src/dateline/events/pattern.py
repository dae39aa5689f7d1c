"""One line of the trigger lexicon and how it is written.

    HEAD/POS [SLOT ...] [; KEY=VALUE ...]

HEAD is one or more lemmas (`a|b`), `_` joining words that stand next to each other, or a class
(`@name`). POS is V, N or A. A slot names an argument and the lemmas that may fill it; `!` before it
forbids them. Keys map arguments to roles (agent, patient), decide polarity or modality, or give `p`,
the reviewed estimate that a match is a claim of the type.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.errors import KnowledgeError

POS = {"V": ("VERB", "AUX"), "N": ("NOUN", "PROPN"), "A": ("ADJ", "VERB", "ADV")}
SLOTS = frozenset({"subj", "obj", "prt", "comp", "inf", "attr", "mod", "near", "dative"})
KEYS = frozenset({"agent", "patient", "polarity", "modality", "p"})
_NEGATIONS = frozenset({"not", "n't", "never", "cannot", "without"})
# What a line without `p` is worth: a match is more often a claim than not.
DEFAULT_P = 0.6


@dataclass(frozen=True, slots=True)
class Slot:
    """A constraint on one argument: `values` are lemmas, empty together with `anything` or `actor`."""

    name: str
    values: frozenset[str]
    anything: bool = False
    actor: bool = False
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A trigger of one type; `heads` are the lemma sequences that open it, `line` its own words."""

    type: str
    heads: tuple[tuple[str, ...], ...]
    pos: str
    slots: tuple[Slot, ...]
    agent: str
    patient: str
    polarity: str | None
    modality: str | None
    p: float
    line: str

    @property
    def rank(self) -> tuple[int, float]:
        """Orders patterns that match at one word: more required slots first, then the higher p."""
        return sum(not slot.forbidden for slot in self.slots), self.p

    @property
    def reads_negation(self) -> bool:
        """Says whether a negation is part of the pattern ("cannot accept" is a refusal, "without power")."""
        return any(
            not slot.forbidden and (slot.name == "without_" or slot.values & _NEGATIONS)
            for slot in self.slots
        )


def parse_pattern(line: str, type_: str, classes: Mapping[str, frozenset[str]], *, where: str) -> Pattern:
    """Returns the pattern that `line` writes; raises KnowledgeError that names `where` if it is malformed."""
    body, _, tail = line.partition(";")
    head, *slots = body.split()
    name, _, pos = head.rpartition("/")
    if not name or pos not in POS:
        raise _malformed(where, line, "HEAD/V, HEAD/N or HEAD/A")
    keys = dict(_pair(part, where, line) for part in tail.split())
    if unknown := keys.keys() - KEYS:
        raise _malformed(where, line, f"keys among {sorted(KEYS)}, not {sorted(unknown)}")
    try:
        p = float(keys.get("p", DEFAULT_P))
    except ValueError as error:
        raise _malformed(where, line, "p as a number") from error
    return Pattern(
        type=type_,
        heads=tuple(tuple(v.replace("_", " ").split()) for v in _values(name, classes, where, line)),
        pos=pos,
        slots=tuple(_slot(part, classes, where, line) for part in slots),
        agent=keys.get("agent", "subj"),
        patient=keys.get("patient", "obj"),
        polarity=keys.get("polarity"),
        modality=keys.get("modality"),
        p=p,
        line=" ".join(line.split()),
    )


def _slot(part: str, classes: Mapping[str, frozenset[str]], where: str, line: str) -> Slot:
    forbidden = part.startswith("!")
    name, value = _pair(part.lstrip("!"), where, line)
    if name not in SLOTS and not name.endswith("_"):
        raise _malformed(where, line, f"a slot among {sorted(SLOTS)} or a preposition with '_', not {name!r}")
    if value in ("*", "$actor"):
        return Slot(name, frozenset(), anything=value == "*", actor=value == "$actor", forbidden=forbidden)
    parts = value.split("|")
    actor = "$actor" in parts
    words = _values("|".join(v for v in parts if v != "$actor"), classes, where, line)
    values = frozenset(w.replace("_", " ") for w in words)
    return Slot(name, values, anything=False, actor=actor, forbidden=forbidden)


def _values(value: str, classes: Mapping[str, frozenset[str]], where: str, line: str) -> list[str]:
    found: list[str] = []
    for part in filter(None, value.split("|")):
        if part.startswith("@"):
            if part[1:] not in classes:
                raise _malformed(where, line, f"a class of data/classes, not {part}")
            found.extend(sorted(classes[part[1:]]))
        else:
            found.append(part.lower())
    return found


def _pair(part: str, where: str, line: str) -> tuple[str, str]:
    name, equals, value = part.partition("=")
    if not (name and equals and value):
        raise _malformed(where, line, f"NAME=VALUE, not {part!r}")
    return name, value


def _malformed(where: str, line: str, expected: str) -> KnowledgeError:
    return KnowledgeError(f"{where}: {line.strip()!r} is no pattern.", expected=expected)
