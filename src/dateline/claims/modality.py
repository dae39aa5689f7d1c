"""Chooses whether a source tells of something actual, planned, predicted or hypothetical."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.claims.choice import Option, Scorer, choose
from dateline.claims.materials import Materials
from dateline.claims.syntax import bucket
from dateline.claims.words import hedges
from dateline.model import Event, Judgement, Period, Sentence, Span, Token

VALUES = ("actual", "planned", "predicted", "hypothetical")
_SAID = "told as fact"
# A hedge further above the trigger than this governs something else.
_REACH = 5
_OWN = ("aux", "mark", "advmod", "amod", "acomp", "det", "compound", "advcl")
_ABOVE = ("aux", "mark", "advmod", "acomp", "neg")


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that makes an event less than a fact: its class, how far above the trigger, and by which tie."""

    token: Token
    class_: str
    steps: int
    tie: str


def judge_modality(
    materials: Materials, event: Event, period: Period | None, scorer: Scorer
) -> Judgement[str]:
    """Returns the modality, with the words that decide it."""
    return choose(modality_options(materials, event, period), scorer, nothing=_SAID)


def modality_options(materials: Materials, event: Event, period: Period | None) -> list[Option[str]]:
    """Returns an option for each modality; the words that speak for it are its evidence."""
    found = list(find_hedges(materials.sentence(event), event.trigger))
    seen = _features(materials, event, period, found)
    near = found[0].class_ if found and found[0].steps <= 1 else "actual"
    by_rule = event.modality or near
    return [
        Option(
            value,
            value,
            next((f"hedge-{h.token.lemma}" for h in found if h.class_ == value), "told-so"),
            (*(["by rule"] if value == by_rule else []), *(f"{value}: {feature}" for feature in seen)),
            _evidence(event, found, value),
        )
        for value in VALUES
    ]


def find_hedges(sentence: Sentence, trigger: int) -> Iterator[Hedge]:
    """Yields the hedges over a trigger, nearest first; a reporting clause ends the way up."""
    known = hedges()
    current = sentence.tokens[trigger]
    for child in sentence.dependents(trigger, *_OWN):
        if (class_ := known.get(child.lemma) or known.get(child.text.lower())) is not None:
            yield Hedge(child, class_, 0, child.dep)
    for steps, above in enumerate(sentence.ancestors(trigger), 1):
        if steps > _REACH:
            return
        if (class_ := known.get(above.lemma)) is not None and above.pos != "AUX":
            yield Hedge(above, class_, steps, current.dep)
        if current.dep in ("ccomp", "relcl", "parataxis"):
            return
        for child in sentence.dependents(above.i, *_ABOVE):
            if child.i != current.i and (class_ := known.get(child.lemma) or known.get(child.text.lower())):
                yield Hedge(child, class_, steps, f"{current.dep}<{child.dep}")
        current = above


def _evidence(event: Event, found: list[Hedge], value: str) -> tuple[Span, ...]:
    spans = tuple(h.token.span for h in found if h.class_ == value)
    return spans or ((event.evidence,) if event.modality == value else ())


def _features(
    materials: Materials, event: Event, period: Period | None, found: list[Hedge]
) -> tuple[str, ...]:
    sentence = materials.sentence(event)
    trigger = sentence.tokens[event.trigger]
    verb = _finite(sentence, trigger)
    published = materials.document.report.published
    ahead = published is not None and period is not None and period.start > published
    near = found[0].class_ if found else "none"
    features = [
        "always",
        f"type={event.type}",
        f"pattern={event.modality}",
        f"near={near}",
        f"near={near} type={event.type}",
        f"near={near} tag={trigger.tag}",
        f"hedges={bucket(len(found), (0, 1, 2))}",
        f"tag={trigger.tag}",
        f"tag={trigger.tag} dep={trigger.dep}",
        f"verb={verb.tag if verb else 'none'}",
        f"verb={verb.tag if verb else 'none'} type={event.type}",
        f"to={any(t.lemma == 'to' for t in sentence.dependents(trigger.i, 'aux'))}",
        f"ahead={ahead}",
    ]
    for hedge in found:
        features.append(f"hedge={hedge.token.lemma}")
        features.append(f"hedge={hedge.token.lemma} steps={bucket(hedge.steps, (0, 1, 2))}")
        features.append(f"class={hedge.class_} steps={bucket(hedge.steps, (0, 1, 2))}")
        features.append(f"class={hedge.class_} tie={hedge.tie}")
    return tuple(dict.fromkeys(features))


def _finite(sentence: Sentence, token: Token) -> Token | None:
    """The nearest verb from the trigger upwards."""
    for candidate in (token, *sentence.ancestors(token.i)):
        if candidate.pos in ("VERB", "AUX"):
            return candidate
    return None
