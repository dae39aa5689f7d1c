"""Scores two claims: the comparisons' weights summed, and the reasons kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp

from dateline.incidents.comparisons import COMPARISONS, PLACE, TIME
from dateline.incidents.facts import Facts
from dateline.incidents.kinds import Kinds
from dateline.incidents.weights import Weights
from dateline.model.incident import Reason

# From here on two claims are linked. On the headlines of `ucdp-incidents` F1 hardly changes from 0.4 to 0.55
# (docs/decisions/incidents.md).
LINKED = 0.5
# Scores are summed as whole millionths, so that no sum depends on the order.
SURE = 1_000_000
# Where place or day is not told, the rest has to make up for it.
_VAGUE_PLACE = frozenset({"place not told", "same country", "within the region"})
_VAGUE_DAY = frozenset(
    {"told at the time", "told a day later", "told the same day", "told a day apart", "days not told"}
)
# What can make up for it: words and figures always, the parties only where one of the two is told ("Norland
# attacked Estia", said in two reports of one day without a town, is the war as a whole).
_WITNESSES = frozenset(
    {
        "same figure", "same words", "a number and a word in common", "many words in common",
        "copies of one text",
    }
)  # fmt: skip
_PARTIES = "same doer and sufferer"
# Comparisons whose disagreement rules a vague pair out. Other words do not: two reports word one thing apart.
_AGAINST = frozenset({"report", "parties", "quantity"})


Verdict = tuple[float, tuple[Reason, ...]]
_RULED_OUT: Verdict = (0.0, ())


@dataclass(frozen=True, slots=True)
class Scale:
    """The knowledge that scoring needs, loaded once and passed in.

    `verdicts` keeps what levels come to, which are some thousands however many pairs are compared.
    """

    kinds: Kinds
    weights: Weights
    verdicts: dict[tuple[str, ...], Verdict] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def load(cls) -> Scale:
        """Reads the tables of kinds and weights; raises KnowledgeError where one is malformed."""
        return cls(Kinds.load(), Weights.load())


def score(a: Facts, b: Facts, scale: Scale) -> float:
    """Returns how surely two claims speak of one occurrence, 0..1; 0 where a comparison rules it out."""
    return explain(a, b, scale)[0]


def explain(a: Facts, b: Facts, scale: Scale) -> Verdict:
    """Returns the score with the reasons that it is the sum of, none where the pair is ruled out."""
    levels: list[str] = []
    for _, comparison in COMPARISONS:
        level = comparison(a, b, scale.kinds)
        if level is None:
            return _RULED_OUT
        levels.append(level)
    told = tuple(levels)
    verdict = scale.verdicts.get(told)
    if verdict is None:
        verdict = scale.verdicts[told] = _verdict(told, scale)
    return verdict


def compare(a: Facts, b: Facts, scale: Scale) -> tuple[Reason, ...]:
    """Returns a reason for each comparison, none at all where a comparison rules the pair out."""
    return explain(a, b, scale)[1]


def _verdict(levels: tuple[str, ...], scale: Scale) -> Verdict:
    """What the levels come to.

    A pair without a shared settlement or without any day stands only if kinds are the same, nothing speaks
    against it, and the parties, the figures or the words say that it is one.
    """
    names = (name for name, _ in COMPARISONS)
    found = [scale.weights.reasons[row] for row in zip(names, levels, strict=True)]
    if _is_vague(levels[PLACE], levels[TIME]) and not _borne_out(found):
        return _RULED_OUT
    return 1 / (1 + exp(-sum(reason.weight for reason in found))), tuple(found)


def _is_vague(place: str, time: str) -> bool:
    if place in _VAGUE_PLACE or time == "days not told":
        return True
    return time in _VAGUE_DAY and place != "same place"


def _borne_out(reasons: list[Reason]) -> bool:
    levels = {reason.level for reason in reasons}
    if "same kind" not in levels or any(r.weight < 0 for r in reasons if r.comparison in _AGAINST):
        return False
    if not levels.isdisjoint(_WITNESSES):
        return True
    one_told = reasons[PLACE].level not in _VAGUE_PLACE or reasons[TIME].level not in _VAGUE_DAY
    return one_told and _PARTIES in levels
