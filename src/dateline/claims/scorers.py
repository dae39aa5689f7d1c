"""The scorers of all choices: fitted weights, and what the words mean in their context where it is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dateline.claims.choice import Option, Scorer, Weights
from dateline.claims.materials import Materials
from dateline.claims.senses import CHOICES, EventSense, Senses
from dateline.model import Event

# From this estimate on a draft becomes a claim. On the passages soft F1 is .556 with it and with .26, .553
# with .28; on the guide's 12 reports .534, .531 and .534.
KEEP_FROM = 0.27

NAMES = ("actors", "targets", "place", "time", "sources", "modality", "keep")


@dataclass(frozen=True, slots=True)
class Scorers:
    """One scorer a choice; `senses`, where there are any, inform them event by event."""

    actors: Scorer
    targets: Scorer
    place: Scorer
    time: Scorer
    sources: Scorer
    modality: Scorer
    keep: Scorer
    keep_from: float = KEEP_FROM
    senses: Senses | None = None

    @classmethod
    def load(cls) -> Scorers:
        """Reads `data/weights` and the senses; raises KnowledgeError where a file is malformed."""
        return cls.of({name: Weights.load(name) for name in NAMES}, senses=Senses.load())

    @classmethod
    def of(
        cls, weights: Mapping[str, Weights], *, keep_from: float = KEEP_FROM, senses: Senses | None = None
    ) -> Scorers:
        """Returns scorers with these weights by name; a choice that is not named has none."""
        named = {name: weights.get(name) or Weights(name, {}) for name in NAMES}
        return cls(
            actors=named["actors"],
            targets=named["targets"],
            place=named["place"],
            time=named["time"],
            sources=named["sources"],
            modality=named["modality"],
            keep=named["keep"],
            keep_from=keep_from,
            senses=senses,
        )

    def informed(self, materials: Materials, event: Event) -> Scorers:
        """Returns the scorers for one event, which know what its words mean in their context."""
        if self.senses is None or materials.context is None:
            return self
        sense = self.senses.beside(materials.context, event, materials.trigger_span(event))
        choices: dict[str, Any] = {name: Informed(name, getattr(self, name), sense) for name in CHOICES}
        return replace(self, **choices, keep=Recorded(self.keep, sense))


@dataclass(frozen=True, slots=True)
class Informed:
    """A scorer of options beside what the context says of them."""

    name: str
    scorer: Scorer
    sense: EventSense

    def logits(self, options: Sequence[Option[Any]]) -> list[float]:
        """Returns the logit of each option."""
        said = self.sense.chosen(self.name, [(option.rule, option.evidence) for option in options])
        return [own + more for own, more in zip(self.scorer.logits(options), said, strict=True)]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A scorer of whether an event is recorded beside what the context says of it."""

    scorer: Scorer
    sense: EventSense

    def logits(self, options: Sequence[Option[Any]]) -> list[float]:
        """Returns the logit of each option, of which there is one."""
        more = self.sense.recorded()
        return [own + more for own in self.scorer.logits(options)]
