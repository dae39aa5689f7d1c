"""Resolves the words that a model took for somebody, by the room of actors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.claims.parties import party_of, unique, unknown
from dateline.llm.evidence import Evidence, best
from dateline.llm.grounding import Found
from dateline.llm.likeness import alike
from dateline.model import ActorMention, Judgement, Party, Span

Parties = tuple[Party, ...]


def judge_parties(
    named: Iterable[Found], evidence: Evidence, *, armed: bool | None, nobody: str
) -> Judgement[Parties]:
    """Returns the parties that the words name, each actor once; `armed` is as in `party_of`.

    Words that no rule of the room reads stay, with the code UNK. `nobody` says what an empty list means.
    """
    parties = unique(_party(found, evidence, armed=armed) for found in named)
    if not parties:
        return Judgement((), 1.0, "none-proposed", nobody)
    score = min(party.judgement.score for party in parties)
    rule = parties[0].judgement.rule
    return Judgement(parties, score, rule, parties[0].judgement.reason, tuple(p.span for p in parties))


def _party(found: Found, evidence: Evidence, *, armed: bool | None) -> Party:
    words = found.span.of(evidence.text)
    own = _known(evidence.materials.actors, found.span)
    line = evidence.english(found, "party")
    if evidence.glosses is not None and line is not None and not (own and own.span.holds(found.span)):
        english = _known(evidence.glosses.materials.actors, line)
        if english is not None and _may_be(english, words):
            reason = f"read as {found.english!r} in English"
            judged = replace(english.actor, reason=reason, evidence=(found.span,))
            mention = replace(english, actor=judged, antecedent=None)
            return _made(mention, found.span, evidence, armed=armed)
    if own is None:
        return unknown(found.span, words, "no actor is known by these words")
    # "They" is whom the text names: his words say more than the pronoun.
    span = own.antecedent if own.form == "pronoun" and own.antecedent else found.span
    return _made(own, span, evidence, armed=armed)


def _made(mention: ActorMention, span: Span, evidence: Evidence, *, armed: bool | None) -> Party:
    party = party_of(evidence.materials, mention, armed=armed, span=span)
    return party or unknown(span, span.of(evidence.text), "no actor is known by these words")


def _known(mentions: Iterable[ActorMention], span: Span) -> ActorMention | None:
    known = (m for m in mentions if m.actor.value is not None)
    return best(known, span, lambda m: (m.form != "adjective", _is_named(m)))


def _is_named(mention: ActorMention) -> bool:
    """Whether the words name somebody: of "governor Oleh Syniehubov" the person, not the office."""
    actor = mention.actor.value
    return actor is not None and (actor.kind == "person" or (actor.id is not None and mention.form == "name"))


def _may_be(mention: ActorMention, words: str) -> bool:
    """A surname sounds the same in every language; what a body is called may be another word."""
    actor = mention.actor.value
    return actor is not None and (actor.kind != "person" or alike(words, actor.name.split()[-1]))
