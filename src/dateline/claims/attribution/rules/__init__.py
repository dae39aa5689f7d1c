"""The table of the rules that find who is given the floor, one file a construction."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.claims.attribution.rules.according import find_according
from dateline.claims.attribution.rules.apposed import find_apposed
from dateline.claims.attribution.rules.asides import find_asides
from dateline.claims.attribution.rules.clauses import find_clauses
from dateline.claims.attribution.rules.headlines import find_headlines
from dateline.claims.attribution.rules.labels import find_labels
from dateline.claims.attribution.rules.minds import find_minds
from dateline.claims.attribution.rules.nominals import find_nominals
from dateline.claims.attribution.rules.passives import find_hearsay, find_passives
from dateline.claims.attribution.rules.plain_clauses import find_plain_clauses
from dateline.claims.attribution.utterance import Utterance
from dateline.claims.attribution.vocabulary import Vocabulary
from dateline.model import Sentence

Rule = Callable[[Sentence, Vocabulary], Iterator[Utterance]]

RULES: tuple[Rule, ...] = (
    find_labels,
    find_apposed,
    find_clauses,
    find_plain_clauses,
    find_according,
    find_asides,
    find_passives,
    find_nominals,
    find_minds,
    find_headlines,
    find_hearsay,
)
