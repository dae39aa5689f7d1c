"""The statuses in the order in which a reader wants them, with their words, shape and hue on the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.model import Status

Shape = Literal["circle", "square", "triangle", "diamond", "cross", "star"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a status is said and drawn; hues are of Okabe and Ito's palette for colour-blind readers."""

    status: Status
    words: str
    shape: Shape
    hue: str


LOOKS = (
    Look("verified", "Verified by somebody independent", "star", "#CC79A7"),
    Look("confirmed", "Confirmed by the other side", "diamond", "#F0E442"),
    Look("corroborated", "Corroborated by independent sources", "triangle", "#009E73"),
    Look("contradicted", "Contradicted", "cross", "#D55E00"),
    Look("several-of-one-side", "Claimed by several of one side", "square", "#0072B2"),
    Look("one-side", "Claimed by one side", "circle", "#56B4E9"),
)
BY_STATUS = {look.status: look for look in LOOKS}
