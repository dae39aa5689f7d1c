"""Chooses who does it and to whom: the words that the grammar gives, others of the text, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.claims.choice import Option, Scorer, choose
from dateline.claims.materials import Materials
from dateline.claims.parties import parties_at, party_of
from dateline.claims.syntax import bucket, relation, spread
from dateline.claims.voices import first_person, its_people, other_hand
from dateline.model import ActorMention, Attribution, Event, Judgement, Party

Parties = tuple[Party, ...]
# How many sentences back a reader carries an actor.
_CARRIED = 4
# Rules by which a speaker may mean himself.
_POINTED = frozenset({"voice", "voice's forces", "carried", "frequent"})


def judge_actors(
    materials: Materials, event: Event, attribution: Attribution | None, scorer: Scorer
) -> Judgement[Parties]:
    """Returns who does it; an empty tuple where the text does not say."""
    return choose(actor_options(materials, event, attribution), scorer, nothing="the text does not say who")


def judge_targets(
    materials: Materials,
    event: Event,
    attribution: Attribution | None,
    scorer: Scorer,
    *,
    actors: Parties = (),
) -> Judgement[Parties]:
    """Returns on whom or what it is done, nobody of `actors`; an empty tuple where the text does not say."""
    text = materials.document.text
    options = []
    for option in target_options(materials, event, attribution):
        parties = option.value or ()
        left = tuple(
            p for p in parties if option.rule in _POINTED or not _speaks(materials, event, attribution, p)
        )
        if any(_is_his(text, acting, p) for p in left for acting in actors) or (parties and not left):
            continue
        options.append(option if left == parties else _of(option, left))
    return choose(options, scorer, nothing="the text does not say to whom")


def _speaks(materials: Materials, event: Event, attribution: Attribution | None, party: Party) -> bool:
    """Says whether words stand where the speaker is named, not in what he says of the event."""
    if attribution is None or attribution.cue is None:
        return False
    sentence = materials.sentence(event).span
    said = attribution.content
    here = sentence.holds(attribution.cue) and any(p.overlaps(materials.trigger_span(event)) for p in said)
    return here and sentence.holds(party.span) and not any(piece.overlaps(party.span) for piece in said)


def _is_his(text: str, acting: Party, party: Party) -> bool:
    """Says whether words are the actor's own: "Serbian" in "Serbian artillery", "ZLA" in "the Army (ZLA)"."""
    between = text[acting.span.end : party.span.start]
    return party.span.overlaps(acting.span) or between.strip() in ("(", "[")


def actor_options(
    materials: Materials, event: Event, attribution: Attribution | None
) -> list[Option[Parties]]:
    """Returns the parties that may act, the option of nobody first."""
    return _options(materials, event, attribution, event.agents, armed=event.type in materials.armed)


def target_options(
    materials: Materials, event: Event, attribution: Attribution | None
) -> list[Option[Parties]]:
    """Returns the parties that may be acted on, the option of nobody first."""
    return _options(materials, event, attribution, event.patients, armed=None)


def _options(
    materials: Materials,
    event: Event,
    attribution: Attribution | None,
    tokens: tuple[int, ...],
    *,
    armed: bool | None,
) -> list[Option[Parties]]:
    family = materials.families[event.type]
    by_grammar = parties_at(materials, event, tokens, armed=armed)
    state = "found" if by_grammar else "unknown" if tokens else _absence(materials, event)
    options: list[Option[Parties]] = [_option((), "nobody", "none", ["none"], event, family, state)]
    if by_grammar:
        mention = materials.actor_at(event.sentence, tokens[0])
        form = mention.form if mention else "none"
        features = ["grammar", f"grammar form={form}", f"grammar n={bucket(len(by_grammar), (1, 2))}"]
        options.append(_option(by_grammar, "", "grammar", features, event, family, state))
        if len(by_grammar) > 1:
            options.append(_option(by_grammar[:1], "", "grammar", ["grammar first"], event, family, state))
    others = (
        *other_hand(by_grammar, event, armed=bool(armed)),
        *its_people(by_grammar, event),
        *first_person(materials, event, attribution, tokens),
    )
    for other in others:
        options.append(_option((other.party,), "", other.rule, other.features, event, family, state))
    taken = {p.actor.code for p in by_grammar}
    speaker = _speaker(materials, attribution)
    for mention, features, rule in _others(materials, event, attribution):
        party = party_of(materials, mention, armed=armed)
        if party is None or (party.actor.code in taken and rule != "speaker"):
            continue
        taken.add(party.actor.code)
        spoken = f"speaks={speaker is not None and speaker.span.overlaps(mention.span)}"
        options.append(_option((party,), "", rule, [*features, spoken], event, family, state))
    return [_with_standing(materials, event, option, family) for option in options]


def _absence(materials: Materials, event: Event) -> str:
    """How an argument is absent: the passive may leave its agent out, a noun any of its arguments."""
    sentence = materials.sentence(event)
    if sentence.child(event.trigger, "auxpass", "nsubjpass") is not None:
        return "passive"
    return "absent" if sentence.tokens[event.trigger].pos in ("VERB", "AUX") else "absent of noun"


def _with_standing(
    materials: Materials, event: Event, option: Option[Parties], family: str
) -> Option[Parties]:
    """Adds what the parties are, whatever words name them: sector, side, how often they are named."""
    if not option.value:
        return option
    first = option.value[0].actor
    country = first.country or "none"
    patients = materials.countries_of(event.sentence, event.patients)
    agents = materials.countries_of(event.sentence, event.agents)
    rank = sum(1 for n in materials.codes.values() if n > materials.codes[first.code])
    features = [
        f"sector={first.code[-3:]}",
        f"kind={first.kind}",
        f"patient's side={country in patients}",
        f"agent's side={country in agents}",
        f"theatre's={country == materials.theatre}",
        f"rank={bucket(rank, (0, 1, 3))}",
        f"rank={bucket(rank, (0, 1, 3))} {option.rule}",
    ]
    return replace(option, features=(*option.features, *spread(features, event.type, family)))


def _speaker(materials: Materials, attribution: Attribution | None) -> ActorMention | None:
    if attribution is None or not attribution.sources:
        return None
    return materials.actor_over(attribution.sources[-1])


def _option(
    parties: Parties, label: str, rule: str, features: list[str], event: Event, family: str, state: str
) -> Option[Parties]:
    named = label or _label(parties)
    codes = [f"{rule} sector={p.actor.code[3:] or p.actor.code}" for p in parties[:1]]
    full = [*features, *codes, *(f"{f} state={state}" for f in features[:2])]
    return Option(parties, named, rule, spread(full, event.type, family), tuple(p.span for p in parties))


def _of(option: Option[Parties], parties: Parties) -> Option[Parties]:
    """The option with fewer of its parties."""
    return replace(option, value=parties, label=_label(parties), evidence=tuple(p.span for p in parties))


def _label(parties: Parties) -> str:
    return ", ".join(f"{p.text} ({p.actor.code})" for p in parties)


def _others(
    materials: Materials, event: Event, attribution: Attribution | None
) -> Iterator[tuple[ActorMention, list[str], str]]:
    speaker = _speaker(materials, attribution)
    if speaker is not None and attribution is not None:
        yield speaker, ["speaker", f"speaker form={attribution.form}"], "speaker"
    yield from _same_sentence(materials, event)
    yield from _before(materials, event)
    yield from _frequent(materials)


def _same_sentence(materials: Materials, event: Event) -> Iterator[tuple[ActorMention, list[str], str]]:
    sentence = materials.sentence(event)
    mentions = materials.actors_in.get(event.sentence, [])
    for mention in sorted(mentions, key=lambda m: abs(m.head - event.trigger)):
        kind, tie = relation(sentence, event, sentence.tokens[mention.head])
        yield (
            mention,
            [
                "here",
                f"here form={mention.form}",
                f"stands={kind}",
                f"stands={kind} tie={tie}",
                f"far={bucket(abs(mention.head - event.trigger), (2, 5, 10, 20))}",
                f"side={'before' if mention.head < event.trigger else 'after'}",
                f"others={bucket(len(mentions) - 1, (0, 1, 3))}",
            ],
            "same-sentence",
        )


def _before(materials: Materials, event: Event) -> Iterator[tuple[ActorMention, list[str], str]]:
    """The agents of earlier events of the same family, nearest first."""
    family = materials.families[event.type]
    for earlier in reversed(materials.events):
        back = event.sentence - earlier.sentence
        if back < 0 or (back == 0 and earlier.trigger >= event.trigger):
            continue
        if back > _CARRIED:
            return
        if materials.families[earlier.type] != family:
            continue
        for token in earlier.agents[:1]:
            mention = materials.actor_at(earlier.sentence, token)
            if mention is not None:
                same = earlier.type == event.type
                yield mention, ["carried", f"back={back}", f"carried same type={same}"], "carried"


def _frequent(materials: Materials) -> Iterator[tuple[ActorMention, list[str], str]]:
    """The mention whose actor acts most often in the report's armed events."""
    if materials.most_active is not None:
        mention, number = materials.most_active
        yield mention, ["frequent", f"frequent n={bucket(number, (1, 3))}"], "frequent"
