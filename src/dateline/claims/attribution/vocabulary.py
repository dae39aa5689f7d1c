"""The words that give the floor to a speaker, read from reviewed files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from dateline.errors import KnowledgeError

KINDS = frozenset(
    "say report claim write quote deny think expect warn find promise accuse request exclaim".split()
)
_FRAMES = frozenset("ciofaq")


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb.

    `frames` are the letters of the complements that it attributes: c clause, i infinitive, o object,
    f "of ...", a "as saying ...", q only a quotation. With `narrated` the outlet tells the act itself.
    """

    lemma: str
    kind: str
    frames: str
    narrated: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Reporting verbs by each of their forms, and the nouns that speakers are known by."""

    verbs: dict[str, Verb]
    titles: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    statements: frozenset[str]
    stances: frozenset[str] = frozenset()
    stance_nouns: frozenset[str] = frozenset()


@cache
def load_vocabulary() -> Vocabulary:
    """Reads the data files once; raises KnowledgeError with the line of a malformed verb."""
    verbs: dict[str, Verb] = {}
    for number, line in enumerate(_read("reporting_verbs.tsv").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        verb, forms = parse_verb(line, where=f"reporting_verbs.tsv:{number}")
        for form in forms:
            verbs.setdefault(form, verb)
    return Vocabulary(
        verbs,
        *(read_words(f"attribution_{name}.txt") for name in ("titles", "people", "bodies", "statements")),
        *(read_words(f"stance_{name}.txt") for name in ("verbs", "nouns")),
    )


def parse_verb(line: str, *, where: str) -> tuple[Verb, tuple[str, ...]]:
    """Returns a row's verb with all its forms."""
    cells = line.split("\t")
    if len(cells) != 6:
        raise KnowledgeError(f"{where} has {len(cells)} columns.", expected="6 columns parted by tabs")
    lemma, kind, frames, narrated, _, irregular = (cell.strip() for cell in cells)
    if kind not in KINDS or not set(frames) <= _FRAMES or narrated not in ("yes", "no"):
        raise KnowledgeError(f"{where} has an unknown kind, frame or flag.", cure="See the head of the file.")
    return Verb(lemma, kind, frames, narrated == "yes"), inflect(lemma, tuple(irregular.split()))


def inflect(lemma: str, irregular: tuple[str, ...]) -> tuple[str, ...]:
    """Returns the forms of an English verb: irregular ones as given, the others by rule.

    >>> inflect("deny", ())
    ('deny', 'denies', 'denied', 'denying')
    """
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        sibilant = lemma.endswith(("s", "sh", "ch", "x", "z", "o"))
        third, past = lemma + ("es" if sibilant else "s"), stem + "ed"
    regular = (third,) if irregular else (third, past)
    participle = lemma if lemma.endswith("ee") else stem
    forms = (lemma, *regular, participle + "ing", *irregular)
    return tuple(dict.fromkeys(forms))


def read_words(name: str) -> frozenset[str]:
    """Returns the words of a file, its comments left out."""
    lines = (line for line in _read(name).splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def _read(name: str) -> str:
    return resources.files("dateline.claims").joinpath("data", name).read_text("utf-8")
