"""An event, condition or official act that words of a sentence state."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.span import Span


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger with its type and the heads of its arguments.

    `trigger` is the token index of the head word in sentence `sentence`; `evidence` the words that
    state the event. `agents` and `patients` are token indices of the heads of noun phrases in the same
    sentence. `pattern` is the lexicon line that matched, `rivals` other types that did.
    `polarity` and `modality` are set only where the pattern itself decides them. `refined` is the rule
    that gave the event another type than its pattern's, if one did.
    """

    type: str
    sentence: int
    trigger: int
    evidence: Span
    agents: tuple[int, ...]
    patients: tuple[int, ...]
    pattern: str
    score: float
    polarity: str | None = None
    modality: str | None = None
    rivals: tuple[str, ...] = ()
    refined: str = ""
