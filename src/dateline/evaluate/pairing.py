"""Pairs coded claims with read ones, one to one inside a report, as the judge of the coding guide does."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.evaluate.agreement import FIELDS, Coded, agreeing_fields
from dateline.model import Span

# Types that coders confuse with each other; a pair must lie in one of these groups.
FAMILIES = {
    "violence": "armed_clash offensive shelling air_strike bombing suicide_bombing attack attack_on_civilians"
    " crackdown",
    "ground": "territory_change withdrawal mobilization",
    "people": "casualties displacement abduction arrest sexual_violence prisoner_exchange",
    "things": "damage service_disruption interception",
    "access": "access_restriction travel_advisory aid_delivery",
    "arms": "arms_supply",
    "words": "request refusal threat accusation support agreement meeting sanction",
    "street": "protest riot",
    "cyber": "cyberattack",
}  # fmt: skip
FAMILY_OF = {type_: family for family, types in FAMILIES.items() for type_ in types.split()}
_SENTENCE_END = re.compile(
    r"(?<=[.!?][\"”’'])\s+|(?<=[.!?])\s+(?=[\"“‘A-Z0-9>–-])|\n+|(?<=[a-z\"”]\.)(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """The indices of a coded and a read claim, and which fields agree."""

    gold: int
    read: int
    agrees: dict[str, bool]
    exact: bool

    @property
    def credit(self) -> float:
        """What the pair adds to the soft measure: 1 (exact type) or 0.5 times the share of fields right."""
        return (1 if self.exact else 0.5) * sum(self.agrees.values()) / len(FIELDS)

    @property
    def is_whole(self) -> bool:
        """Whether type and all six fields are right."""
        return self.exact and all(self.agrees.values())


def evidence_span(claim: Coded, text: str) -> Span | None:
    """Returns where a claim's evidence lies in the text, or None if it does not occur there."""
    evidence = claim["evidence"]
    if isinstance(evidence, dict):
        if evidence.get("start") is not None:
            return Span(int(evidence["start"]), int(evidence["end"]))
        evidence = evidence["text"]
    at = -1
    for _ in range(int(claim.get("nth") or 1)):
        at = text.find(evidence, at + 1)
    return Span(at, at + len(evidence)) if at >= 0 else None


def pair_claims(text: str, gold: list[Coded], read: list[Coded]) -> list[Pair]:
    """Returns the best pairs: same family, evidence in one sentence or overlapping, each claim used once."""
    bounds = _sentence_bounds(text)
    golds = [(claim, span, _covered(bounds, span)) for claim in gold for span in [evidence_span(claim, text)]]
    reads = [(claim, span, _covered(bounds, span)) for claim in read for span in [evidence_span(claim, text)]]
    scored = []
    for i, (coded, span, near) in enumerate(golds):
        for j, (other, place, close) in enumerate(reads):
            if span is None or place is None or FAMILY_OF.get(coded["type"]) != FAMILY_OF.get(other["type"]):
                continue
            shared = max(0, min(span.end, place.end) - max(span.start, place.start))
            if shared or near & close:
                agrees = agreeing_fields(coded, other)
                exact = coded["type"] == other["type"]
                scored.append((-_strength(span, place, shared, agrees, exact=exact), i, j, agrees, exact))
    pairs: list[Pair] = []
    taken_gold, taken_read = set(), set()
    for _, i, j, agrees, exact in sorted(scored, key=lambda row: row[:3]):
        if i not in taken_gold and j not in taken_read:
            taken_gold.add(i)
            taken_read.add(j)
            pairs.append(Pair(i, j, agrees, exact))
    return pairs


def _strength(span: Span, place: Span, shared: int, agrees: dict[str, bool], *, exact: bool) -> float:
    overlap = 2 * shared / max(1, min(span.length, place.length))
    return 4 * exact + overlap + agrees["place"] + sum(agrees.values())


def _sentence_bounds(text: str) -> list[tuple[int, int]]:
    bounds, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        bounds.append((start, match.start()))
        start = match.end()
    return [*bounds, (start, len(text))]


def _covered(bounds: list[tuple[int, int]], span: Span | None) -> set[int]:
    if span is None:
        return set()
    return {i for i, (start, end) in enumerate(bounds) if span.start < end and start < span.end}
