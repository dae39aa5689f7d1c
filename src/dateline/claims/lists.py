"""One claim for each place of a list: "attacks in the A, B and C regions" is three claims."""

from __future__ import annotations

from dataclasses import replace

from dateline.claims.identity import with_id
from dateline.claims.materials import Materials
from dateline.claims.syntax import head_of
from dateline.model import Claim, Event, Judgement, PlaceField, PlaceMention, Sentence, Span, Token

# Evidence that reaches to a listed place grows no longer than this, in code points.
_LONGEST = 160
# After these a list is of one stretch or of ends: "the road between A and B", "left for A and B".
_OF_ONE = frozenset({"between", "for", "toward", "towards"})


def spread_over_places(materials: Materials, claim: Claim, event: Event) -> list[Claim]:
    """Returns the claim once for every place that is listed with its own, itself first."""
    chosen = claim.place.value
    if chosen is None or claim.place.rule != "same-sentence":
        return [claim]
    sentence = materials.sentence(event)
    mentions = materials.places_in.get(event.sentence, [])
    group = _listed(sentence, mentions, chosen.span)
    if len(group) < 2:
        return [claim]
    return [_at(materials, claim, mention) for mention in group]


def _listed(sentence: Sentence, mentions: list[PlaceMention], chosen: Span) -> list[PlaceMention]:
    heads = {m: head_of(sentence, m.name) for m in mentions}
    own = next((h for m, h in heads.items() if m.span == chosen and h is not None), None)
    if own is None:
        return []
    first = _first(sentence, own)
    if first.dep == "pobj" and sentence.tokens[first.head].lemma in _OF_ONE:
        return []
    members = _conjuncts(sentence, first)
    return [m for m, head in heads.items() if head is not None and head.i in members]


def _first(sentence: Sentence, token: Token) -> Token:
    """The first member of the list that a token is of."""
    while token.dep == "conj":
        token = sentence.tokens[token.head]
    return token


def _conjuncts(sentence: Sentence, first: Token) -> set[int]:
    found: set[int] = set()
    stack = [first]
    while stack:
        current = stack.pop()
        found.add(current.i)
        stack.extend(sentence.dependents(current.i, "conj"))
    return found


def _at(materials: Materials, claim: Claim, mention: PlaceMention) -> Claim:
    place = mention.place.value
    if place is None:
        return claim
    evidence = claim.evidence.join(mention.span)
    if evidence.length > _LONGEST:
        evidence = claim.evidence
    field = PlaceField(mention.span, mention.text, place)
    return with_id(
        replace(
            claim,
            evidence=evidence,
            evidence_text=evidence.of(materials.document.text),
            place=Judgement(
                field, claim.place.score, "listed-place", "", (mention.span,), claim.place.rejected
            ),
        )
    )
