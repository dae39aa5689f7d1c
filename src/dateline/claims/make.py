"""Makes the claims of a report: judges every field of every event and keeps what a coder would record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.claims.attribution import over
from dateline.claims.background import judge_background
from dateline.claims.draft import Draft
from dateline.claims.identity import with_id
from dateline.claims.keep import confidence
from dateline.claims.lists import spread_over_places
from dateline.claims.materials import Materials
from dateline.claims.modality import judge_modality
from dateline.claims.polarity import judge_polarity
from dateline.claims.scorers import Scorers
from dateline.claims.sources import judge_sources
from dateline.claims.verification import judge_verification
from dateline.claims.when import judge_time
from dateline.claims.where import judge_place
from dateline.claims.who import judge_actors, judge_targets
from dateline.model import Candidate, Claim, Event, Judgement, Party


def make_claims(materials: Materials, scorers: Scorers) -> tuple[Claim, ...]:
    """Returns the report's claims in the order of their evidence, each thing told once a source."""
    return without_repeats(every_claim(materials, scorers))


def every_claim(materials: Materials, scorers: Scorers) -> list[Claim]:
    """Returns the claims that are kept, those that repeat another included."""
    informed = [scorers.informed(materials, event) for event in materials.events]
    drafts = [draft_of(materials, event, by) for event, by in zip(materials.events, informed, strict=True)]
    # What a statement about verification names may be an event that no coder would record.
    verified = judge_verification(materials.document, [d.event for d in drafts], materials.families)
    kept = [
        (draft, score, verification)
        for draft, by, verification in zip(drafts, informed, verified, strict=True)
        if (score := confidence(materials, draft, by.keep)) >= scorers.keep_from
    ]
    # A number whose nearest event is no claim belongs to the nearest that is one.
    counted = materials.quantities([draft.event for draft, _, _ in kept])
    found: list[Claim] = []
    for draft, score, verification in kept:
        sure = replace(draft, quantities=counted.get(draft.event, ()))
        found.extend(spread_over_places(materials, _claim(materials, sure, score, verification), draft.event))
    return found


def draft_of(materials: Materials, event: Event, scorers: Scorers) -> Draft:
    """Returns the event with a judgement for every field."""
    attribution = over(materials.attributions, materials.trigger_span(event))
    time = judge_time(materials, event, scorers.time)
    period = time.value.period if time.value else None
    actors = judge_actors(materials, event, attribution, scorers.actors)
    return Draft(
        event=event,
        attribution=attribution,
        polarity=judge_polarity(materials.document, event),
        modality=judge_modality(materials, event, period, scorers.modality),
        sources=judge_sources(materials, event, attribution, scorers.sources),
        actors=actors,
        targets=judge_targets(materials, event, attribution, scorers.targets, actors=actors.value or ()),
        place=judge_place(materials, event, scorers.place),
        time=time,
        background=judge_background(materials.document, period),
        quantities=materials.counted.get(event, ()),
    )


def _claim(materials: Materials, draft: Draft, score: float, verification: Judgement[str]) -> Claim:
    event, report = draft.event, materials.document.report
    return with_id(
        Claim(
            id="",
            report=report.id,
            type=Judgement(
                event.type,
                event.score,
                event.pattern,
                f"refined by {event.refined}" if event.refined else "",
                evidence=(materials.trigger_span(event),),
                rejected=tuple(Candidate(rival, 0.0, "weaker-pattern") for rival in event.rivals),
            ),
            evidence=event.evidence,
            evidence_text=event.evidence.of(report.text),
            polarity=draft.polarity,
            modality=draft.modality,
            actors=draft.actors,
            targets=draft.targets,
            place=draft.place,
            time=draft.time,
            quantities=draft.quantities,
            sources=draft.sources,
            verification=verification,
            background=draft.background,
            confidence=score,
        )
    )


def without_repeats(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Returns claims in the order of their evidence, those that one source tells again once.

    The surest mention is kept, with all that any of them counts.
    """
    kept = _told_once(claims)
    return tuple(sorted(kept, key=lambda c: (c.evidence.start, c.evidence.end, c.type.value or "")))


def _told_once(claims: Iterable[Claim]) -> Iterator[Claim]:
    told: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        told.setdefault(_key(claim), []).append(claim)
    for same in told.values():
        counted = tuple(dict.fromkeys(quantity for claim in same for quantity in claim.quantities))
        yield replace(max(same, key=lambda claim: claim.confidence), quantities=counted)


def _key(claim: Claim) -> tuple[object, ...]:
    place = claim.place.value.place.name if claim.place.value else None
    period = claim.time.value.period if claim.time.value else None
    return (
        claim.type.value,
        claim.polarity.value,
        claim.modality.value,
        place,
        period and (period.start, period.end),
        _codes(claim.actors.value),
        _codes(claim.targets.value),
        tuple(p.text for p in claim.sources.value or ()),
    )


def _codes(parties: tuple[Party, ...] | None) -> tuple[str, ...]:
    return tuple(p.actor.code for p in parties or ())
