"""Joins what the built-in reader and a model read: all claims, who found each, and where they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.claims.identity import distinct
from dateline.exports.judgements import label
from dateline.llm.pairing import pair_claims
from dateline.model import Candidate, Claim, Difference, Judgement
from dateline.model.claim import BUILT_IN, LLM

# In the order in which a reviewer should see them: what turns a claim round comes first.
_FIELDS = ("polarity", "type", "modality", "place", "time", "actors", "targets", "sources", "verification")
_RANK = {name: rank for rank, name in enumerate((*_FIELDS, "quantities", "claim"))}
_ABSENT = "-"


def join(
    ours: Sequence[Claim], theirs: Sequence[Claim], families: Mapping[str, str]
) -> tuple[tuple[Claim, ...], tuple[Difference, ...]]:
    """Returns the claims of both readers in the order of the text, and the differences, gravest first.

    Of a claim that both found the model's fields stand and the built-in reader's are kept as what was
    rejected; its confidence is the chance that at least one of the two is right.
    """
    # The model's ids stand: a claim that it alone or both found is the same whichever reader is asked.
    ours = tuple(distinct((*theirs, *ours)))[len(theirs) :]
    pairs = pair_claims(ours, theirs, families)
    paired = {id(claim) for pair in pairs for claim in pair}
    claims = [_joined(one, other) for one, other in pairs]
    alone = [claim for claim in (*ours, *theirs) if id(claim) not in paired]
    differences = [
        d for (one, other), claim in zip(pairs, claims, strict=True) for d in _apart(one, other, claim.id)
    ]
    differences += [_lone(claim) for claim in alone]
    ordered = sorted([*claims, *alone], key=lambda c: (c.evidence.start, c.evidence.end, c.type.value or ""))
    return tuple(ordered), tuple(sorted(differences, key=lambda d: (_RANK[d.field], d.span)))


def _joined(one: Claim, other: Claim) -> Claim:
    changed: dict[str, Any] = {
        name: _with_rival(getattr(other, name), getattr(one, name))
        for name in _FIELDS
        if not _AGREE[name](one, other)
    }
    confidence = round(1 - (1 - one.confidence) * (1 - other.confidence), 3)
    return replace(other, **changed, confidence=confidence, readers=(BUILT_IN, LLM))


def _with_rival(judged: Judgement[Any], rival: Judgement[Any]) -> Judgement[Any]:
    lost = Candidate(label(rival.value), rival.score, f"the built-in reader's, by {rival.rule}")
    return replace(judged, rejected=(*judged.rejected, lost))


def _apart(one: Claim, other: Claim, id_: str) -> Iterator[Difference]:
    for name in _FIELDS:
        if not _AGREE[name](one, other):
            ours, theirs = (_said(claim, name) for claim in (one, other))
            yield Difference(id_, name, other.evidence_text, other.evidence, ours, theirs)
    if _numbers(one) != _numbers(other):
        ours, theirs = (", ".join(f"{q.what} {q.text}" for q in c.quantities) or "none" for c in (one, other))
        yield Difference(id_, "quantities", other.evidence_text, other.evidence, ours, theirs)


def _said(claim: Claim, name: str) -> str:
    value = getattr(claim, name).value
    return label(value) if value or name != "sources" else "the outlet"


def _lone(claim: Claim) -> Difference:
    kind = str(claim.type.value)
    ours, theirs = (kind, _ABSENT) if BUILT_IN in claim.readers else (_ABSENT, kind)
    return Difference(claim.id, "claim", claim.evidence_text, claim.evidence, ours, theirs)


def _numbers(claim: Claim) -> set[tuple[object, ...]]:
    return {(q.what, q.low, q.high) for q in claim.quantities}


def _value(name: str) -> Callable[[Claim], object]:
    return lambda claim: getattr(claim, name).value


def _place(claim: Claim) -> object:
    field = claim.place.value
    return field and (field.place.geonameid or field.place.name, field.place.precision)


def _time(claim: Claim) -> object:
    field = claim.time.value
    return field and (field.period.start, field.period.end)


def _codes(name: str) -> Callable[[Claim], object]:
    return lambda claim: sorted(party.actor.code for party in getattr(claim, name).value or ())


_COMPARED: dict[str, Callable[[Claim], object]] = {
    **{name: _value(name) for name in ("polarity", "type", "modality", "verification")},
    "place": _place,
    "time": _time,
    **{name: _codes(name) for name in ("actors", "targets", "sources")},
}


def _agrees(compared: Callable[[Claim], object]) -> Callable[[Claim, Claim], bool]:
    return lambda one, other: compared(one) == compared(other)


_AGREE = {name: _agrees(compared) for name, compared in _COMPARED.items()}
