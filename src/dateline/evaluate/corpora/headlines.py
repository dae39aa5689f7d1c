"""Reads headlines of deadly events into filed claims, one a headline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.model import ActorMention, FiledClaim, FiledParty, Report
from dateline.pipeline import read_many

if TYPE_CHECKING:
    from dateline.claims.materials import Materials
    from dateline.pipeline import Kit

# UCDP lists an event only where people died: a headline whose event is not read still tells of a toll.
_TOLL = "casualties"
_VIOLENT = frozenset(
    {
        "armed_clash", "shelling", "air_strike", "bombing", "suicide_bombing", "attack",
        "attack_on_civilians",
    }
)  # fmt: skip
# A headline that names a day further back than this recalls something.
_BACK = 366


@dataclass(frozen=True, slots=True)
class Headline:
    """An article as a row lists it."""

    office: str
    published: dt.date
    words: str

    @property
    def report(self) -> str:
        """An id of the article: the same words of one office on one day are one report."""
        return f"{self.office}|{self.published}|{self.words}"


def read_headlines(headlines: Iterable[Headline], kit: Kit) -> Iterator[FiledClaim]:
    """Yields a claim for each headline: its kind, parties, day and figures, as far as its words tell them."""
    waiting = list(headlines)
    reports = (Report(f"rep_{n}", line.words or ".", line.published) for n, line in enumerate(waiting))
    for line, reading in zip(waiting, read_many(reports, kit), strict=True):
        yield _claim(line, reading.materials)


def _claim(line: Headline, materials: Materials) -> FiledClaim:
    kinds = [event.type for event in materials.events if event.type in _VIOLENT]
    day = _day(line, materials)
    return FiledClaim(
        id="", report=line.report, outlet=line.office, copies=line.report, published=line.published,
        type=kinds[0] if kinds else _TOLL, polarity="positive", modality="actual", text=line.words,
        actors=tuple(dict.fromkeys(_parties(materials.actors))), targets=(), sources=(), place=None,
        start=day, end=day,
        quantities=tuple(q for event in materials.events for q in materials.counted[event]),
        verification=None, background=False, confidence=1.0,
    )  # fmt: skip


def _parties(mentions: Iterable[ActorMention]) -> Iterator[FiledParty]:
    for mention in mentions:
        if (actor := mention.actor.value) is not None and actor.id is not None:
            yield FiledParty(actor.name, actor.name, actor.code, actor.id)


def _day(line: Headline, materials: Materials) -> dt.date | None:
    """The first single day that the headline names, if it is not in the future or long past."""
    for mention in materials.times:
        period = mention.period.value
        if period and period.precision == "day" and 0 <= (line.published - period.start).days <= _BACK:
            return period.start
    return None
