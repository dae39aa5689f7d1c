"""Resolves the words that a model took for a place, by the room of places."""

from __future__ import annotations

from dataclasses import replace

from dateline.llm.evidence import Evidence, best
from dateline.llm.grounding import Found
from dateline.llm.likeness import alike
from dateline.model import Candidate, Judgement, Place, PlaceField, PlaceMention, Span

_NONE: Judgement[PlaceField] = Judgement(None, 1.0, "none-proposed", "the model names no place")
# A name that no list holds in its own script, and whose English sounds like it: less sure than any list.
_BY_SOUND = 0.5


def judge_place(found: Found | None, evidence: Evidence) -> Judgement[PlaceField]:
    """Returns the place that the words name.

    In another language the gazetteer's own names of that language go first; the model's English says how
    near ("near Bakhmut") and which kind, or names a place whose name sounds like the words.
    """
    if found is None:
        return _NONE
    mention = _resolved(evidence.materials.places, found.span)
    line = evidence.english(found, "place")
    if evidence.glosses is None or line is None:
        return _of_mention(mention, found, evidence)
    english = _resolved(evidence.glosses.materials.places, line)
    return _reconciled(found, mention, english, evidence)


def _resolved(mentions: tuple[PlaceMention, ...], span: Span) -> PlaceMention | None:
    return best(mentions, span, lambda m: (m.place.value is not None,))


def _of_mention(mention: PlaceMention | None, found: Found, evidence: Evidence) -> Judgement[PlaceField]:
    place = mention.place.value if mention else None
    if mention is None or place is None:
        reason = mention.place.reason if mention else f"no gazetteer has {found.span.of(evidence.text)!r}"
        return Judgement(None, 0.0, "not-found", reason, (found.span,))
    span = mention.span if mention.span.holds(found.span) else found.span
    return _field(mention.place, place, span, evidence)


def _reconciled(
    found: Found, own: PlaceMention | None, english: PlaceMention | None, evidence: Evidence
) -> Judgement[PlaceField]:
    here = own.place.value if own else None
    there = english.place.value if english else None
    words = found.span.of(evidence.text)
    if own is not None and here is not None:
        if english is not None and there is not None and _same_ground(here, there):
            return _field(english.place, there, found.span, evidence, reason=_READ.format(found.english))
        judged = _field(own.place, here, found.span, evidence)
        if there is None:
            return judged
        rival = Candidate(there.name, 0.0, f"what {found.english!r} would be")
        return replace(judged, rejected=(*judged.rejected, rival))
    if english is not None and there is not None:
        if _sounds_like(words, there):
            judged = _field(english.place, there, found.span, evidence, reason=_READ.format(found.english))
            return replace(judged, score=min(judged.score, _BY_SOUND), rule="by-sound")
        rejected = (Candidate(there.name, 0.0, "does not sound like the words"),)
        reason = f"no gazetteer has {words!r}, and it does not sound like {there.name}"
        return Judgement(None, 0.0, "not-found", reason, (found.span,), rejected)
    return Judgement(None, 0.0, "not-found", f"no gazetteer has {words!r}", (found.span,))


_READ = "read as {!r} in English"


def _same_ground(here: Place, there: Place) -> bool:
    """Whether the words and their English name one place, or a town and the region called after it."""
    if here.geonameid is not None and here.geonameid == there.geonameid:
        return True
    return here.country == there.country and (here.name == there.name or alike(here.name, there.name))


def _sounds_like(words: str, place: Place) -> bool:
    return alike(words, place.name)


def _field(
    judged: Judgement[Place], place: Place, span: Span, evidence: Evidence, *, reason: str = ""
) -> Judgement[PlaceField]:
    why = "; ".join(part for part in (judged.reason, reason) if part)
    field = PlaceField(span, span.of(evidence.text), place)
    return Judgement(field, judged.score, judged.rule, why, (span,), judged.rejected)
