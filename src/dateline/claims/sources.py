"""Chooses who answers for a claim: the speakers whose words it lies in, or the outlet itself."""

from __future__ import annotations

from dateline.claims.choice import Option, Scorer, choose
from dateline.claims.materials import Materials
from dateline.claims.parties import party_of, unique, unknown
from dateline.claims.speakers import setting, standing
from dateline.claims.syntax import head_of, spread
from dateline.model import Attribution, Event, Judgement, Party, Span

Parties = tuple[Party, ...]
_NOTHING = "told in the outlet's own voice"
# What words tie to a clause is taken as known more often than told: "after the annexation of Crimea".
_KNOWN_BY = frozenset("after following amid since during despite before until because of in".split())


def judge_sources(
    materials: Materials, event: Event, attribution: Attribution | None, scorer: Scorer
) -> Judgement[Parties]:
    """Returns the chain of sources, outermost first; empty for the outlet's own voice."""
    return choose(source_options(materials, event, attribution), scorer, nothing=_NOTHING)


def source_options(
    materials: Materials, event: Event, attribution: Attribution | None
) -> list[Option[Parties]]:
    """Returns the option of the outlet's own voice and, inside an attribution, that of its speakers."""
    family = materials.families[event.type]
    around = setting(materials, event)
    about = _about(materials, event, attribution)
    options: list[Option[Parties]] = [
        Option(
            (),
            "the outlet",
            "own-voice",
            (*spread([f"own {f}" for f in about], event.type, family), *(f"own {f}" for f in around)),
        )
    ]
    if attribution is not None and attribution.sources:
        chain = unique(_party(materials, span) for span in attribution.sources)
        options.append(
            Option(
                chain,
                ", ".join(p.text for p in chain),
                attribution.rule,
                spread([f"said {f}" for f in about], event.type, family),
                attribution.sources,
            )
        )
    under = attribution.form if attribution is not None else "none"
    for rival in standing(materials, event, attribution):
        chain = unique(_party(materials, span) for span in rival.sources)
        features = [
            "other", f"other rule={rival.rule}", f"other under={under}",
            f"other sector={chain[-1].actor.code[-3:]}",
            *(f"other {rival.rule} {f}" for f in (*rival.features, *around, f"under={under}")),
        ]  # fmt: skip
        options.append(
            Option(
                chain,
                ", ".join(p.text for p in chain),
                rival.rule,
                tuple(features),
                rival.sources,
            )
        )
    return options


def _about(materials: Materials, event: Event, attribution: Attribution | None) -> list[str]:
    if attribution is None:
        return ["form=none"]
    span = materials.trigger_span(event)
    cue = attribution.cue
    place = "in" if cue and cue.overlaps(span) else "before" if cue and cue.start < span.start else "after"
    quoted = materials.document.quotation_at(span.start) is not None
    last = _party(materials, attribution.sources[-1]).actor.code if attribution.sources else "none"
    return [
        "always",
        f"speaker sector={last[-3:]}",
        f"form={attribution.form}",
        f"rule={attribution.rule}",
        f"cue={place}",
        f"form={attribution.form} quoted={quoted}",
        f"sure={round(attribution.score, 1)}",
        f"agent speaks={_agent_speaks(materials, event, attribution)}",
        *_way(materials, event, attribution),
    ]


def _way(materials: Materials, event: Event, attribution: Attribution) -> list[str]:
    """How the words hang on the verb of saying: told as its content, or known beside what is told."""
    sentence = materials.sentence(event)
    if not sentence.parsed:
        return ["way=unparsed"]
    cue = head_of(sentence, attribution.cue) if attribution.cue is not None else None
    word = cue.lemma.lower() if cue is not None else "elsewhere"
    trigger = sentence.tokens[event.trigger]
    steps, known = 0, "none"
    for token in (trigger, *sentence.ancestors(event.trigger)):
        if cue is not None and token.i == cue.i:
            break
        steps += token.dep in ("ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp")
        if known == "none" and token.dep in ("relcl", "acl", "advcl", "poss"):
            known = token.dep
        elif known == "none" and token.dep == "prep" and token.lemma.lower() in _KNOWN_BY:
            known = token.lemma.lower()
    kind = "verb" if trigger.pos in ("VERB", "AUX") else "noun"
    return [
        f"cue word={word}",
        f"way={known}",
        f"way={known} of {kind}",
        f"way={known} form={attribution.form}",
        f"clauses={min(steps, 3)} {kind}",
    ]


def _agent_speaks(materials: Materials, event: Event, attribution: Attribution) -> bool:
    tokens = materials.sentence(event).tokens
    return any(s.overlaps(tokens[a].span) for a in event.agents for s in attribution.sources)


def _party(materials: Materials, span: Span) -> Party:
    mention = materials.actor_over(span)
    party = party_of(materials, mention, armed=False, span=span) if mention else None
    return party or unknown(span, span.of(materials.document.text), "no actor is known by these words")
