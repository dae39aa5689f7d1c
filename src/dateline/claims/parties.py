"""Turns mentions into the parties of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.claims.materials import Materials
from dateline.model import Actor, ActorMention, Event, Judgement, Party, Span

# A country without a sector: three letters.
_COUNTRY = 3
# Last words of the names of several states, which fight by their forces.
_SEVERAL = frozenset({"allies", "countries", "nations", "powers"})
# What a mention whose actor is unknown is coded.
_UNKNOWN = "UNK"


def with_sector(actor: Actor, *, armed: bool) -> Actor:
    """Returns the actor with the sector that a country takes: forces in armed acts, else government.

    States in the plural are no other: "the allies bombed the port".
    """
    if actor.kind in ("country", "capital") and len(actor.code) == _COUNTRY and actor.code != "IGO":
        return replace(actor, code=actor.code + ("MIL" if armed else "GOV"))
    if armed and actor.code.endswith("GOV") and actor.name.lower().rpartition(" ")[2] in _SEVERAL:
        return replace(actor, code=actor.code.removesuffix("GOV") + "MIL")
    return actor


def party_of(
    materials: Materials, mention: ActorMention, *, armed: bool | None, span: Span | None = None
) -> Party | None:
    """Returns the party that a mention names; `armed` None leaves a bare country bare.

    The words are the antecedent's where a pronoun was resolved, or `span` where it is given.
    """
    actor = mention.actor.value
    if actor is None:
        return None
    words = span or mention.antecedent or mention.span
    if armed is not None:
        actor = with_sector(actor, armed=armed)
    return Party(words, words.of(materials.document.text), actor, mention.actor)


def parties_at(
    materials: Materials, event: Event, tokens: Sequence[int], *, armed: bool | None
) -> tuple[Party, ...]:
    """Returns the parties that the argument tokens of an event name, each code and words once."""
    found: list[Party] = []
    for token in tokens:
        mention = materials.actor_at(event.sentence, token)
        if mention is None and armed is not None:
            mention = _owner(materials, event, token)
        party = party_of(materials, mention, armed=armed) if mention else None
        if party is not None:
            found.append(party)
    return unique(found)


def _owner(materials: Materials, event: Event, token: int) -> ActorMention | None:
    """The owner of what acts: "Kenya's air defences", "Turkey's offensive drove thousands out"."""
    owner = materials.sentence(event).child(token, "poss")
    return materials.actor_at(event.sentence, owner.i) if owner is not None else None


def unknown(span: Span, text: str, reason: str) -> Party:
    """Returns a party whose code is not known."""
    actor = Actor(text, _UNKNOWN, "nominal")
    return Party(span, text, actor, Judgement(actor, 0.0, "unknown-party", reason, (span,)))


def unique(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Returns the parties without those that repeat an earlier one's actor."""
    kept: list[Party] = []
    for party in parties:
        if not any(p.actor.code == party.actor.code and p.actor.name == party.actor.name for p in kept):
            kept.append(party)
    return tuple(kept)
