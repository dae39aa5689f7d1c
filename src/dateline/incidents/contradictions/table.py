"""The table of rules, and the pairs of claims that they are asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.incidents.contradictions import casualties, control, occurrence, perpetrator
from dateline.incidents.contradictions.rule import Clash, Rule
from dateline.model import FiledClaim
from dateline.model.incident import Contradiction, Incident, Voice

RULES: tuple[tuple[str, Rule], ...] = (
    ("occurrence", occurrence.clash),
    ("control", control.clash),
    ("perpetrator", perpetrator.clash),
    ("casualties", casualties.clash),
)
# An incident of very many claims is compared by the newest claims of its voices, the first 40 of them.
_MOST = 40


def contradictions(
    incident: Incident, claims: Sequence[FiledClaim], voices: Sequence[Voice]
) -> tuple[Contradiction, ...]:
    """Returns the contradictions between claims of different voices, at most one a rule and two voices.

    A voice that corrects itself (a toll that rises) speaks with its newest claim of a kind.
    """
    found: list[Contradiction] = []
    for ours, theirs in combinations(_last_words(claims, voices), 2):
        for name, rule in RULES:
            pair = next(_clashes(rule, ours, theirs), None)
            if pair is not None:
                found.append(_record(incident, name, *pair))
    return tuple(sorted(found, key=lambda c: (c.first, c.second, c.rule)))


def _last_words(claims: Sequence[FiledClaim], voices: Sequence[Voice]) -> list[list[FiledClaim]]:
    by_id = {claim.id: claim for claim in claims if claim.modality == "actual"}
    spoken: list[list[FiledClaim]] = []
    for voice in voices[:_MOST]:
        last: dict[tuple[object, ...], FiledClaim] = {}
        for claim in sorted((by_id[i] for i in voice.claims if i in by_id), key=_age):
            counted = tuple(sorted(q.what for q in claim.quantities))
            last[claim.type, claim.polarity, counted] = claim
        spoken.append(list(last.values()))
    return spoken


def _age(claim: FiledClaim) -> tuple[int, str]:
    return (claim.published.toordinal() if claim.published else 0, claim.id)


def _clashes(
    rule: Rule, ours: list[FiledClaim], theirs: list[FiledClaim]
) -> Iterator[tuple[FiledClaim, FiledClaim, Clash]]:
    for a in ours:
        for b in theirs:
            if (clash := rule(a, b)) is not None:
                yield a, b, clash
            elif (clash := rule(b, a)) is not None:
                yield b, a, clash


def _record(incident: Incident, rule: str, a: FiledClaim, b: FiledClaim, clash: Clash) -> Contradiction:
    (one, value), (other, against) = sorted(
        ((a, clash.first), (b, clash.second)), key=lambda pair: pair[0].id
    )
    return Contradiction(
        incident.id, one.id, other.id, clash.field, value, against, one.text, other.text, rule
    )
