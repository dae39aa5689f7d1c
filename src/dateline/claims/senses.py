"""Adds to a choice what the words mean in their context: small networks over the vectors of the encoder.

A linear scorer sees names of features; it cannot tell that "seized" in "two fighters were seized" is no
capture of ground. For each option of the choices that profit from it a network adds a term to the linear
logit. It was fitted on what the linear scorers get wrong on reports that they have not seen, by
`training/fit_context.py`; `docs/models/context.md` says from what and how well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from dateline.claims.context import Context, Floats
from dateline.model import Event, Span

Halves = NDArray[np.float16]

# What the networks' terms count beside the linear logits. In full they are surer than they should be: on the
# passages soft F1 is .556 with .7, .550 with .8, .543 with 1; on the guide's 12 reports .534, .532, .535.
TRUST = 0.7
# The choices among options that have a network; the scorer of what is recorded has one of its own.
CHOICES = ("place", "actors", "time")


@dataclass(frozen=True)
class Senses:
    """The networks' weights by name; `types` and `rules` number what has a vector of its own."""

    weights: Mapping[str, Floats]
    types: Mapping[str, int]
    rules: Mapping[str, int]

    @classmethod
    def load(cls) -> Senses:
        """Reads `data/senses.npz` and the names of its rows in `data/senses.json`."""
        folder = resources.files("dateline.claims").joinpath("data")
        names = json.loads(folder.joinpath("senses.json").read_text("utf-8"))
        with folder.joinpath("senses.npz").open("rb") as stream:
            return cls.of(dict(np.load(stream, allow_pickle=False)), names["types"], names["rules"])

    @classmethod
    def of(cls, stored: Mapping[str, Halves], types: Sequence[str], rules: Sequence[str]) -> Senses:
        """Returns senses with these weights, as `data/senses.npz` holds them."""
        weights = {name: value.astype(np.float32) for name, value in stored.items()}
        return cls(
            weights, {name: n for n, name in enumerate(types)}, {name: n for n, name in enumerate(rules)}
        )

    def beside(self, context: Context, event: Event, trigger: Span) -> EventSense:
        """Returns what the context says of one event."""
        return EventSense(self, context, event.type, context.mean(trigger), context.mean(event.evidence))


@dataclass(frozen=True)
class EventSense:
    """The vectors of an event's trigger and evidence, ready to be set beside those of options."""

    senses: Senses
    context: Context
    type: str
    trigger: Floats
    evidence: Floats

    def recorded(self) -> float:
        """Returns what to add to the logit that a coder records the event."""
        number = self.senses.types[self.type]
        own = self._linear(self.trigger, "ktype")[number]
        known = np.concatenate([self.trigger, self.evidence, self._type])
        hidden = _positive(self._linear(known, "keep.0"))
        return TRUST * float(own + self._linear(hidden, "keep.3")[0] + self.senses.weights["bias"][0])

    def chosen(self, name: str, options: Sequence[tuple[str, Sequence[Span]]]) -> list[float]:
        """Returns what to add to the logit of each option, given by its rule and the words it rests on."""
        weights = self.senses.weights
        none = weights[f"none.{name}"]
        words = np.stack([self.context.mean(spans[0]) if spans else none for _, spans in options])
        mine = self._linear(np.concatenate([self.trigger, self._type]), f"pt.{name}")
        theirs = self._linear(words, f"pm.{name}")
        mine = np.broadcast_to(mine, theirs.shape)
        rules = np.stack([self._rule(f"{name} {rule}") for rule, _ in options])
        hidden = _positive(
            self._linear(np.concatenate([mine, theirs, mine * theirs, rules], 1), f"po.{name}.0")
        )
        return [TRUST * float(x) for x in self._linear(hidden, f"po.{name}.3")[:, 0]]

    @property
    def _type(self) -> Floats:
        found: Floats = self.senses.weights["temb"][self.senses.types[self.type]]
        return found

    def _rule(self, rule: str) -> Floats:
        rows = self.senses.weights["remb"]
        number = self.senses.rules.get(rule)
        return np.zeros_like(rows[0]) if number is None else rows[number]

    def _linear(self, x: Floats, name: str) -> Floats:
        found: Floats = x @ self.senses.weights[f"{name}.weight"] + self.senses.weights[f"{name}.bias"]
        return found


def _positive(x: Floats) -> Floats:
    return np.maximum(x, 0)
