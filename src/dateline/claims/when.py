"""Chooses when a claim's event is: a time of its sentence, one carried from before, or none."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.claims.choice import Option, Scorer, choose
from dateline.claims.materials import Materials
from dateline.claims.syntax import bucket, head_of, relation, spread
from dateline.model import Event, Judgement, Sentence, Span, TimeField, TimeMention

# A time with what speaks for it and the rule that names it.
Dated = tuple[TimeMention, list[str], str]
# How many sentences back a reader carries a date.
_CARRIED = 3
# How many sentences at the top may date the whole report.
_TOP = 3
_NOTHING = "neither the sentence nor the text around it dates it"


def judge_time(materials: Materials, event: Event, scorer: Scorer) -> Judgement[TimeField]:
    """Returns the event's period with its words, or none with a reason."""
    nothing = _NOTHING
    if materials.document.report.published is None:
        nothing = "the publication date is not known, so relative dates are not resolved"
    return choose(time_options(materials, event), scorer, nothing=nothing)


def time_options(materials: Materials, event: Event) -> list[Option[TimeField]]:
    """Returns the times that may be the event's, the option of none first."""
    family = materials.families[event.type]
    here = materials.times_in.get(event.sentence, [])
    over = materials.headings.get(event.sentence)
    kind = over.kind if over is not None and not here else "no"
    none = [
        "none",
        f"none under={kind}",
        f"none under={kind} timeline={materials.is_timeline}",
        f"none here={bucket(len(here), (0, 1, 2))}",
        f"none pos={_trigger_pos(materials, event)}",
    ]
    options: list[Option[TimeField]] = [Option(None, "no time", "none", spread(none, event.type, family))]
    for mention, features, rule in _merged(
        *_same_sentence(materials, event), *_carried(materials, event), *_under_heading(materials, event)
    ):
        period = mention.period.value
        if period is None:
            continue
        options.append(
            Option(
                TimeField(mention.span, mention.text, period),
                f"{mention.text} ({period.start} to {period.end})",
                rule,
                spread([*features, *_about(materials, mention)], event.type, family),
                (mention.span,),
            )
        )
    return options


def _merged(*found: Dated) -> Iterator[Dated]:
    """Yields each mention once, with all that speaks for it and the first rule that names it."""
    by_span: dict[Span, Dated] = {}
    for mention, features, rule in found:
        earlier = by_span.get(mention.span)
        by_span[mention.span] = (
            (mention, [*earlier[1], *features], earlier[2]) if earlier else (mention, features, rule)
        )
    yield from by_span.values()


def _trigger_pos(materials: Materials, event: Event) -> str:
    return materials.sentence(event).tokens[event.trigger].tag[:3]


def _about(materials: Materials, mention: TimeMention) -> list[str]:
    period, published = mention.period.value, materials.document.report.published
    if period is None:
        return []
    age = "unknown"
    if published is not None:
        age = (
            "future"
            if period.start > published
            else "recent"
            if (published - period.end).days <= 7
            else "old"
        )
    return [f"unit={period.precision}", f"age={age}", f"rule={mention.period.rule}"]


def _same_sentence(materials: Materials, event: Event) -> Iterator[Dated]:
    sentence = materials.sentence(event)
    trigger = sentence.tokens[event.trigger]
    mentions = materials.times_in.get(event.sentence, [])
    rivals = len(materials.events_in[event.sentence])
    nearest = min(mentions, key=lambda m: abs(m.span.start - trigger.start), default=None)
    for mention in mentions:
        head = head_of(sentence, mention.span)
        if head is None:
            continue
        kind, tie = relation(sentence, event, head)
        cue = any(
            a.cue is not None and _governs(sentence, head.i, a.cue.start) for a in materials.attributions
        )
        low, high = sorted((head.i, event.trigger))
        between = sum(1 for e in materials.events_in[event.sentence] if low < e.trigger < high)
        yield (
            mention,
            [
                "here",
                f"stands={kind}",
                f"stands={kind} cue={cue}",
                f"stands={kind} tie={tie}",
                f"far={bucket(abs(head.i - event.trigger), (3, 6, 12, 20))}",
                f"side={'before' if mention.span.start < trigger.start else 'after'}",
                f"events between={bucket(between, (0, 1))}",
                f"events={bucket(rivals, (1, 2, 3))}",
                f"others={bucket(len(mentions) - 1, (0, 1))}",
                f"nearest={mention is nearest}",
            ],
            "same-sentence",
        )


def _governs(sentence: Sentence, i: int, cue_start: int) -> bool:
    return any(t.start == cue_start for t in sentence.ancestors(i))


def _carried(materials: Materials, event: Event) -> Iterator[Dated]:
    sentences = materials.document.sentences
    paragraph = sentences[event.sentence].paragraph
    same_type = {e.sentence for e in materials.events if e.type == event.type}
    for back in range(1, min(_CARRIED, event.sentence) + 1):
        index = event.sentence - back
        for mention in materials.times_in.get(index, [])[-1:]:
            yield (
                mention,
                [
                    "carried",
                    f"back={back}",
                    f"carried same paragraph={sentences[index].paragraph == paragraph}",
                    f"carried same type={index in same_type}",
                ],
                "carried",
            )
    if event.sentence > _CARRIED:
        for mention in materials.times_in.get(0, [])[:1]:
            yield mention, ["lead", f"lead same type={0 in same_type}"], "lead"


def _under_heading(materials: Materials, event: Event) -> Iterator[Dated]:
    """The date of the heading over the event, and that of the report's first lines."""
    heading = materials.headings.get(event.sentence)
    dated = bool(materials.times_in.get(event.sentence))
    if heading is not None and heading.mention.sentence < event.sentence:
        paragraphs = [
            materials.document.sentences[i].paragraph for i in (heading.mention.sentence, event.sentence)
        ]
        same = paragraphs[0] == paragraphs[1]
        back = bucket(event.sentence - heading.mention.sentence, (1, 3, 8, 15))
        yield (
            heading.mention,
            [
                "heading",
                f"heading kind={heading.kind}",
                f"heading kind={heading.kind} dated={dated}",
                f"heading kind={heading.kind} timeline={materials.is_timeline}",
                f"heading kind={heading.kind} same paragraph={same}",
                f"heading back={back}",
            ],
            "heading",
        )
    top = next((m for i in range(_TOP) for m in materials.times_in.get(i, ())[:1]), None)
    if top is not None and event.sentence > top.sentence:
        line = materials.headings.get(top.sentence)
        kind = line.kind if line is not None and line.mention is top else "text"
        yield top, ["top", f"top kind={kind}", f"top kind={kind} dated={dated}"], "top"
