"""Estimates whether a careful coder would record a claim for an event."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from dateline.claims.choice import Option, Scorer, probability
from dateline.claims.draft import Draft
from dateline.claims.materials import Materials
from dateline.claims.syntax import bucket
from dateline.model import Event, Sentence

# An upper-case share above this is a headline set in capitals.
_CAPITALS = 0.6
# Labels of the words that make the form of a verb.
_AUXILIARIES = ("aux", "auxpass", "neg")
# How many words may stand between the triggers of two events of which one hangs on the other.
_FAR = 4


def confidence(materials: Materials, draft: Draft, scorer: Scorer) -> float:
    """Returns the probability, in 0..1, that the draft is a claim by the coding guide."""
    recorded = Option("recorded", "a claim", "recorded", keep_features(materials, draft))
    return round(probability(scorer.logits([recorded])[0]), 3)


def keep_features(materials: Materials, draft: Draft) -> tuple[str, ...]:
    """Returns the names of what speaks for and against the draft."""
    event = draft.event
    family = materials.families[event.type]
    sentence = materials.sentence(event)
    base = [
        "bias",
        f"p={round(event.score, 1)}",
        *_fields(draft),
        *_grammar(sentence, event),
        *_company(materials, event, family),
        *_ties(materials, event),
    ]
    beside = [*_doer(draft), *_words_below(sentence, event)]
    tag = sentence.tokens[event.trigger].tag
    kinds = [
        f"type={event.type}",
        f"family={family}",
        f"type={event.type} tag={tag}",
        f"pattern={event.pattern}",
    ]
    return (*base, *kinds, *beside, *(f"{feature} & {family}" for feature in beside))


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


def _doer(draft: Draft) -> list[str]:
    """What kind of party acts: an army that blames is recorded more often than a passer-by that does."""
    return [f"actor={party.actor.code[3:6] or party.actor.code}" for party in (draft.actors.value or ())[:1]]


def _words_below(sentence: Sentence, event: Event) -> list[str]:
    """Which parts the trigger has, and its auxiliaries: "would have been shelled", "to seize"."""
    below = sentence.dependents(event.trigger)
    auxiliaries = [f"auxiliary={t.lemma}" for t in below if t.dep in _AUXILIARIES]
    return [*(f"below={t.dep}" for t in below), *auxiliaries]


def _company(materials: Materials, event: Event, family: str) -> list[str]:
    here = materials.events_in[event.sentence]
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


def _ties(materials: Materials, event: Event) -> list[str]:
    """What the event hangs on, and what hangs on it: "threatened to strike" is a threat alone."""
    sentence = materials.sentence(event)
    others = {e.trigger: e.type for e in materials.events_in[event.sentence] if e.trigger != event.trigger}
    found = []
    tie = sentence.tokens[event.trigger].dep
    for above in islice(sentence.ancestors(event.trigger), _FAR):
        if above.i in others:
            found += [f"under={others[above.i]}", f"under={others[above.i]} dep={tie}"]
            break
        tie = above.dep
    for trigger, type_ in others.items():
        if any(above.i == event.trigger for above in islice(sentence.ancestors(trigger), _FAR)):
            found.append(f"over={type_}")
    return found or ["alone"]
