"""Words of a report that name a place, a time, an actor, a number, or give the floor to a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.model.actor import Actor
from dateline.model.judgement import Judgement
from dateline.model.period import Period
from dateline.model.place import Place
from dateline.model.span import Span


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place: `span` covers the expression ("near Bakhmut"), `name` the toponym.

    `sentence` is the index of the sentence. `place.value` is None when the toponym is in no gazetteer
    or cannot be told from others; `place.reason` says which.
    """

    span: Span
    name: Span
    text: str
    sentence: int
    place: Judgement[Place]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words that date something. `period.value` is None when they cannot be resolved.

    `is_duration` marks lengths of time that date nothing by themselves ("for three hours").
    """

    span: Span
    text: str
    sentence: int
    period: Judgement[Period]
    is_duration: bool = False


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that name or stand for an actor; `head` is the token index of the head word.

    `form` is name ("Wagner"), nominal ("the governor"), adjective ("Russian" in "Russian shelling") or
    pronoun. For a resolved nominal or pronoun `antecedent` is the span of the name's words.
    """

    span: Span
    text: str
    sentence: int
    head: int
    form: Literal["name", "nominal", "adjective", "pronoun"]
    actor: Judgement[Actor]
    antecedent: Span | None = None


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number or range in words or figures.

    `head` is the index of the token that is counted ("soldiers" in "two dozen soldiers"), or of the
    number itself when nothing follows. `low` and `high` are inclusive bounds, None when open.
    """

    span: Span
    text: str
    sentence: int
    head: int
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of text that a source answers for.

    `content` holds what is said, `cue` the reporting words, `sources` the chain of speakers, outermost
    first. A chain's spans may lie in an earlier sentence ("he added"). `form` is direct, indirect,
    according (according to X), carried (a quotation without a cue after a known speaker), hearsay
    ("reportedly": no speaker is named and `sources` is empty) or stance (what somebody wants, backs or
    attacks, told by the outlet). `named` is what stands beside the cue itself for each of its own speakers:
    a name, a nominal or the pronoun that `sources` resolves.
    """

    content: tuple[Span, ...]
    cue: Span | None
    sources: tuple[Span, ...]
    form: Literal["direct", "indirect", "according", "carried", "hearsay", "stance"]
    rule: str
    score: float
    named: tuple[Span, ...] = ()
