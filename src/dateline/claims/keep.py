"""Estimates whether a careful coder would record a claim for an event."""

from __future__ import annotations

from collections import Counter

from dateline.claims.choice import Option, Scorer, probability
from dateline.claims.draft import Draft
from dateline.claims.materials import Materials
from dateline.claims.syntax import bucket
from dateline.model import Event, Sentence

# An upper-case share above this is a headline set in capitals.
_CAPITALS = 0.6


def confidence(materials: Materials, draft: Draft, scorer: Scorer) -> float:
    """Returns the probability, in 0..1, that the draft is a claim by the coding guide."""
    recorded = Option("recorded", "a claim", "recorded", keep_features(materials, draft))
    return round(probability(scorer.logits([recorded])[0]), 3)


def keep_features(materials: Materials, draft: Draft) -> tuple[str, ...]:
    """Returns the names of what speaks for and against the draft."""
    event = draft.event
    family = materials.families[event.type]
    base = [
        "bias",
        f"p={round(event.score, 1)}",
        *_fields(draft),
        *_grammar(materials.sentence(event), event),
        *_company(materials, event, family),
    ]
    tag = materials.sentence(event).tokens[event.trigger].tag
    kinds = [
        f"type={event.type}",
        f"family={family}",
        f"type={event.type} tag={tag}",
        f"pattern={event.pattern}",
    ]
    return (*base, *kinds)


def _fields(draft: Draft) -> list[str]:
    form = draft.attribution.form if draft.attribution else "none"
    return [
        f"polarity={draft.polarity.value}",
        f"modality={draft.modality.value}",
        f"modality rule={draft.modality.rule}",
        f"said={form}",
        f"sources={bool(draft.sources.value)}",
        f"actors={draft.actors.rule}",
        f"targets={draft.targets.rule}",
        f"place={draft.place.rule}",
        f"time={draft.time.rule}",
        f"background={draft.background.value}",
        f"quantities={bool(draft.quantities)}",
    ]


def _grammar(sentence: Sentence, event: Event) -> list[str]:
    trigger = sentence.tokens[event.trigger]
    head = sentence.tokens[trigger.head]
    determiner = sentence.child(event.trigger, "det", "poss")
    article = determiner.lemma if determiner and determiner.dep == "det" else determiner is not None
    letters = [c for c in sentence.text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters) > _CAPITALS * max(1, len(letters))
    above = "verb" if head.pos in ("VERB", "AUX") else "noun" if head.pos in ("NOUN", "PROPN") else "other"
    return [
        f"tag={trigger.tag}",
        f"dep={trigger.dep}",
        f"tag={trigger.tag} dep={trigger.dep}",
        f"above={above} dep={trigger.dep}",
        f"determiner={article}",
        f"agents={bool(event.agents)} patients={bool(event.patients)}",
        f"capitals={capitals}",
        f"words={bucket(len(sentence.tokens), (6, 12, 25, 40))}",
        f"question={sentence.text.rstrip().endswith('?')}",
    ]


def _company(materials: Materials, event: Event, family: str) -> list[str]:
    here = [e for e in materials.events if e.sentence == event.sentence]
    kin = [e for e in here if materials.families[e.type] == family]
    before = Counter(e.type for e in materials.events if e.sentence < event.sentence)
    stronger = sum(1 for e in kin if e.score > event.score)
    return [
        f"here={bucket(len(here), (1, 2, 3, 5))}",
        f"kin={bucket(len(kin), (1, 2, 3))}",
        f"stronger={bucket(stronger, (0, 1))}",
        f"told={bucket(before[event.type], (0, 1, 3))}",
        f"sentence={bucket(event.sentence, (0, 2, 6, 12, 20))}",
        f"rivals={bool(event.rivals)}",
    ]
