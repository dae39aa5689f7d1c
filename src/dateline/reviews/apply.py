"""What a claim is after its reviews, with the reader's value kept beside every field that a person set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.reviews.fields import label_of, value_of, with_value
from dateline.reviews.review import Review, State
from dateline.reviews.standing import standing


@dataclass(frozen=True, slots=True)
class Setting:
    """A field that a person set; `review` says who, when and why, `machine` is what the reader gave.

    `machine` is None for a claim that a person added.
    """

    field: str
    value: Any
    machine: Any
    review: Review


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A claim as people left it: its public form, the reader's own form, its state, the fields set.

    `machine` is None for a claim that a person added.
    """

    public: dict[str, Any]
    machine: dict[str, Any] | None
    state: State
    settings: Mapping[str, Setting]


def apply(machine: dict[str, Any] | None, reviews: Iterable[Review]) -> Reviewed | None:
    """Applies a claim's standing reviews to its public form as the reader gave it.

    Returns None where nothing is left: a claim that a person added and then undid.
    """
    public, said, rejected = machine, False, False
    settings: dict[str, Setting] = {}
    for review in standing(reviews):
        if review.verb == "add":
            public = dict(review.after)
        if public is None:
            continue
        if review.verb == "edit" and review.field:
            public = with_value(public, review.field, review.after)
            before = value_of(machine, review.field) if machine else None
            settings[review.field] = Setting(review.field, review.after, before, review)
        said = said or review.verb in ("accept", "edit")
        if review.verb in ("accept", "edit", "restore", "reject"):
            rejected = review.verb == "reject"
    if public is None:
        return None
    return Reviewed(public, machine, _state(public, machine, said=said, rejected=rejected), settings)


def _state(public: dict[str, Any], machine: dict[str, Any] | None, *, said: bool, rejected: bool) -> State:
    if rejected:
        return "rejected"
    if machine is None or public != machine:
        return "corrected"
    return "accepted" if said else "unreviewed"


def judgements_after(judgements: Mapping[str, Any], settings: Mapping[str, Setting]) -> dict[str, Any]:
    """Returns the judgements by field, those of set fields by a reviewer, the reader's value as rejected.

    The reviewer's name is not among them: it stays in the history, so that exports do not carry it.
    """
    return {**judgements, **{name: _judgement(judgements.get(name), one) for name, one in settings.items()}}


def _judgement(before: Mapping[str, Any] | None, setting: Setting) -> dict[str, Any]:
    machine = {
        "label": label_of(setting.machine, setting.field),
        "score": before["score"] if before else 0.0,
        "reason": "the reader's value",
    }
    return {
        "value": label_of(setting.value, setting.field),
        "score": 1.0,
        "rule": "reviewer",
        "reason": setting.review.why,
        "words": _words(setting.value),
        "rejected": [machine] if setting.machine is not None or before else [],
    }


def _words(value: Any) -> list[dict[str, Any]]:
    found = value if isinstance(value, list) else [value]
    words = []
    for one in found:
        if isinstance(one, dict) and "text" in one:
            start, end = one["span"] if "span" in one else (one["start"], one["end"])
            words.append({"text": one["text"], "start": start, "end": end})
    return words
