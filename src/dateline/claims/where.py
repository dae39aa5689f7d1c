"""Chooses where a claim's event is: a place of its sentence, one that the text speaks of, or none."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.choice import Option, Scorer, choose
from dateline.claims.materials import Materials
from dateline.claims.syntax import bucket, governor, head_of, relation, spread
from dateline.model import Event, Judgement, PlaceField, PlaceMention

# How many sentences back a reader carries a place.
_CARRIED = 4
_NOTHING = "no place that a reader would be sure of"


def judge_place(materials: Materials, event: Event, scorer: Scorer) -> Judgement[PlaceField]:
    """Returns the event's place, or none with a reason."""
    return choose(place_options(materials, event), scorer, nothing=_NOTHING)


def place_options(materials: Materials, event: Event) -> list[Option[PlaceField]]:
    """Returns the places that may be the event's, the option of none first."""
    family = materials.families[event.type]
    here = materials.places_in.get(event.sentence, [])
    options = [_none(materials, event, family, len(here))]
    seen: set[tuple[str, str]] = set()
    for mention, features, rule in (*_same_sentence(materials, event), *_carried(materials, event)):
        place = mention.place.value
        if place is None or (rule != "same-sentence" and (place.name, place.precision) in seen):
            continue
        seen.add((place.name, place.precision))
        options.append(
            Option(
                PlaceField(mention.span, mention.text, place),
                f"{mention.text} ({place.name}, {place.precision})",
                rule,
                spread([*features, *_about(materials, event, mention)], event.type, family),
                (mention.span,),
            )
        )
    return options


def _none(materials: Materials, event: Event, family: str, here: int) -> Option[PlaceField]:
    features = [
        "none",
        f"none here={bucket(here, (0, 1, 2))}",
        f"none patients={bool(event.patients)}",
        f"none theatre={materials.theatre is not None}",
    ]
    return Option(None, "no place", "none", spread(features, event.type, family))


def _about(materials: Materials, event: Event, mention: PlaceMention) -> list[str]:
    place = mention.place.value
    if place is None:
        return []
    agents = materials.countries_of(event.sentence, event.agents)
    patients = materials.countries_of(event.sentence, event.patients)
    side = (
        "both"
        if place.country in agents & patients
        else ("agent" if place.country in agents else "patient" if place.country in patients else "none")
    )
    level = "country" if place.precision == "country" else "within"
    own = _in_its_own_sentence(materials, event, mention)
    named = sum(1 for m in materials.places if m.place.value and m.place.value.name == place.name)
    return [
        f"precision={place.precision}",
        f"named={bucket(named, (1, 3))}",
        f"precision={place.precision} theatre={place.country == materials.theatre}",
        f"rule={mention.place.rule}",
        f"{level} of={side}",
        f"{level} of={side} agents={bool(agents)} patients={bool(patients)}",
        *own,
        *(f"{level} {feature}" for feature in own),
    ]


def _in_its_own_sentence(materials: Materials, event: Event, mention: PlaceMention) -> list[str]:
    """How the words of a place stand where they are: after which preposition, at which event, as an actor."""
    sentence = materials.document.sentences[mention.sentence]
    head = head_of(sentence, mention.name)
    if head is None or not sentence.parsed:
        return ["own=bare"]
    above, tie = governor(sentence, head)
    type_ = materials.triggers.get((mention.sentence, above.i))
    kin = (
        "none"
        if type_ is None
        else "type"
        if type_ == event.type
        else "family"
        if materials.families[type_] == materials.families[event.type]
        else "other"
    )
    actor = materials.actor_at(mention.sentence, head.i)
    return [f"own tie={tie}", f"own event={kin}", f"own actor={actor.form if actor else 'no'}"]


def _same_sentence(materials: Materials, event: Event) -> Iterator[tuple[PlaceMention, list[str], str]]:
    sentence = materials.sentence(event)
    trigger = sentence.tokens[event.trigger]
    mentions = materials.places_in.get(event.sentence, [])
    for mention in mentions:
        head = head_of(sentence, mention.name)
        if head is None:
            continue
        kind, tie = relation(sentence, event, head)
        actor = materials.actor_at(event.sentence, head.i)
        features = [
            f"stands={kind}",
            f"tie={tie}",
            f"stands={kind} tie={tie}",
            f"side={'before' if mention.span.start < trigger.start else 'after'}",
            f"far={bucket(abs(head.i - event.trigger), (2, 5, 10, 20))}",
            f"others={bucket(len(mentions) - 1, (0, 1, 3))}",
            f"actor={actor.form if actor else 'no'}",
            f"speaker={_is_speaker(materials, mention)}",
            f"inside={event.evidence.overlaps(mention.span)}",
            "here",
        ]
        yield mention, features, "same-sentence"


def _is_speaker(materials: Materials, mention: PlaceMention) -> bool:
    return any(span.overlaps(mention.span) for a in materials.attributions for span in a.sources)


def _carried(materials: Materials, event: Event) -> Iterator[tuple[PlaceMention, list[str], str]]:
    sentences = materials.document.sentences
    paragraph = sentences[event.sentence].paragraph
    rank = 0
    for back in range(1, min(_CARRIED, event.sentence) + 1):
        index = event.sentence - back
        for mention in reversed(materials.places_in.get(index, [])):
            rank += 1
            same = sentences[index].paragraph == paragraph
            features = [
                "carried",
                f"back={back}",
                f"rank={bucket(rank, (1, 2, 4))}",
                f"same paragraph={same}",
            ]
            yield mention, features, "carried"
    for mention in materials.places_in.get(0, [])[:2]:
        yield mention, ["lead"], "lead"
    country = next(
        (
            m
            for m in materials.places
            if m.place.value
            and m.place.value.precision == "country"
            and m.place.value.country == materials.theatre
        ),
        None,
    )
    if country is not None:
        yield country, ["theatre"], "theatre"
