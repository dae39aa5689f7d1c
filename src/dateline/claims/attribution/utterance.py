"""What a rule finds: a cue with its speaker and the words that the speaker answers for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.claims.attribution.speaker import Speaker
from dateline.model import Span

Form = Literal["direct", "indirect", "according", "carried", "hearsay"]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One reporting expression of a sentence; `speakers` outermost first, `content` may still be empty.

    `quotes` says that quotation marks beside the cue belong to it. `named` holds the words beside the cue for
    each speaker, which stay where they are when the speakers are resolved.
    """

    sentence: int
    cue: Span
    speakers: tuple[Speaker, ...]
    content: tuple[Span, ...]
    form: Form
    rule: str
    score: float
    quotes: bool = True
    named: tuple[Span, ...] = ()
