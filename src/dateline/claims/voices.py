"""Parties that the words only point to: whose "we" it is, and which hand of a state is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.claims.materials import Materials
from dateline.claims.parties import party_of
from dateline.claims.speakers import standing
from dateline.model import Attribution, Event, Party

# The two hands of a state, and the length of a sector at the end of a code.
_HANDS = {"GOV": "MIL", "MIL": "GOV"}
_SECTOR = 3
_VOICES = frozenset({"we", "our", "us", "ours", "i", "my", "me"})
# How many speakers around the words may be the ones who say "we".
_SPEAKERS = 3


@dataclass(frozen=True, slots=True)
class Meant:
    """A party that may be meant, the rule that names it and what speaks for it."""

    party: Party
    rule: str
    features: list[str]


def other_hand(parties: tuple[Party, ...], event: Event, *, armed: bool) -> Iterator[Meant]:
    """Yields a country's forces for its government, or the reverse; in armed acts those of a ruler, too."""
    if len(parties) != 1:
        return
    actor = parties[0].actor
    country, sector = actor.code[:-_SECTOR], actor.code[-_SECTOR:]
    to = _HANDS.get(sector)
    if to is None or (actor.kind not in ("country", "capital") and not (to == "MIL" and armed)):
        return
    features = ["swapped", f"swapped to={to}", f"swapped to={to} kind={actor.kind}"]
    features.append(f"swapped {event.type} {actor.kind}")
    party = replace(parties[0], actor=replace(actor, code=country + to))
    yield Meant(party, "swapped", features)


def its_people(parties: tuple[Party, ...], event: Event) -> Iterator[Meant]:
    """Yields the civilians of a country for its people: "two Palestinians", "the Kurds"."""
    if len(parties) != 1:
        return
    actor = parties[0].actor
    plural = parties[0].text.endswith("s") and parties[0].text != actor.name
    if actor.kind != "country" or actor.country is None or not plural:
        return
    party = replace(parties[0], actor=replace(actor, code=actor.country + "CVL"))
    yield Meant(party, "people", ["people", f"people {event.type}"])


def first_person(
    materials: Materials, event: Event, attribution: Attribution | None, tokens: tuple[int, ...]
) -> Iterator[Meant]:
    """Yields whom "we", "our troops" or "I" stand for: whoever speaks or spoke before, and his forces."""
    voice = _voice(materials, event, tokens)
    if voice is None:
        return
    spans = [(s, "own") for s in (attribution.sources[-1:] if attribution is not None else ())]
    spans += [(found.sources[-1], found.rule) for found in standing(materials, event, attribution)]
    for span, rule in spans[:_SPEAKERS]:
        mention = materials.actor_over(span)
        party = party_of(materials, mention, armed=False, span=span) if mention is not None else None
        if party is None:
            continue
        of = f"voice of={rule}"
        yield Meant(party, "voice", ["voice", of, f"voice word={voice}", f"{of} word={voice}"])
        country, sector = party.actor.country, party.actor.code[3:]
        if country is not None and event.type in materials.armed and sector != "MIL":
            forces = replace(party, actor=replace(party.actor, code=country + "MIL"))
            yield Meant(forces, "voice's forces", ["voice's forces", f"forces, {of}", f"forces of {sector}"])


def _voice(materials: Materials, event: Event, tokens: tuple[int, ...]) -> str | None:
    """The pronoun of the first person that is the argument or owns it."""
    sentence = materials.sentence(event)
    words = [sentence.tokens[t] for t in tokens[:1]]
    words += [owner for t in tokens[:1] for owner in sentence.dependents(t, "poss")]
    return next((w.text.lower() for w in words if w.text.lower() in _VOICES), None)
