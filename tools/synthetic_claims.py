"""Makes claims of an invented war: a few towns and days hold most of them, several reports tell one thing."""

from __future__ import annotations

import datetime as dt
import random
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate

from dateline.model import FiledClaim, FiledParty, Place, Quantity, Span

# A ledger that grows covers more days: 300 claims a day is what some 60 reports a day of one war give.
CLAIMS_A_DAY = 300
PLACES, REGIONS = 4000, 40
# Zipf's exponent: the first town of 4,000 gets a tenth of all occurrences, as Aleppo or Bakhmut do.
_EXPONENT = 1.0
_START = dt.date(2015, 1, 1)
_KINDS = ("shelling", "air_strike", "armed_clash", "attack", "attack_on_civilians", "territory_change",
          "casualties", "damage", "protest", "arrest", "displacement", "mobilization", "meeting")  # fmt: skip
_SHARES = (20, 14, 18, 9, 5, 6, 6, 4, 3, 4, 4, 4, 3)
_KIN = {"shelling": "attack", "air_strike": "shelling", "armed_clash": "attack", "attack": "shelling"}
_SIDES = (
    FiledParty("the army", "Army of Norland", "NRLMIL", "nrl-army"),
    FiledParty("the front", "Southern Front", "NRLREB", "nrl-front"),
    FiledParty("the neighbour's forces", "Army of Estia", "ESTMIL", "est-army"),
)
_SPEAKERS = (
    *_SIDES,
    FiledParty("the governor", "governor", "NRLGOV"),
    FiledParty("the observers", "Observer Mission", "IGO", "observers"),
    FiledParty("residents", "residents", "NRLCVL"),
)
_WORDS = (
    "market school bridge depot convoy hospital refinery checkpoint mortar rocket drone mine grain tower "
    "station mosque church factory brigade commander mayor doctor children teacher bus lorry warehouse "
    "airfield dam tunnel ridge orchard quarry harbour ferry pipeline barracks prison court"
).split()


class _Towns:
    """Places by rank, drawn by Zipf's law."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._sums = list(accumulate(1 / (rank + 1) ** _EXPONENT for rank in range(PLACES)))
        self._places = [self._place(rank) for rank in range(PLACES)]

    def draw(self) -> Place:
        """Returns a town."""
        return self._places[bisect(self._sums, self._chance.random() * self._sums[-1])]

    def _place(self, rank: int) -> Place:
        region = rank % REGIONS
        lat = 30 + (region // 8) * 1.2 + self._chance.random()
        lon = 40 + (region % 8) * 1.2 + self._chance.random()
        return Place(f"Town {rank}", "NRL", lat, lon, "settlement", f"Region {region}", 1_000_000 + rank)


def claims(count: int, *, seed: int = 1) -> Iterator[FiledClaim]:
    """Yields `count` claims, some six in ten of them about what another claim tells too."""
    chance = random.Random(seed)
    towns = _Towns(chance)
    days = max(10, count // CLAIMS_A_DAY)
    # Some days see five times the fighting of others.
    sums = list(accumulate(chance.lognormvariate(0, 0.8) for _ in range(days)))
    made = 0
    while made < count:
        day = _START + dt.timedelta(days=bisect(sums, chance.random() * sums[-1]))
        for claim in _occurrence(chance, towns.draw(), day, made):
            if made < count:
                yield claim
                made += 1


def _occurrence(chance: random.Random, town: Place, day: dt.date, number: int) -> Iterator[FiledClaim]:
    kind = chance.choices(_KINDS, _SHARES)[0]
    doer, sufferer = chance.sample(_SIDES, 2)
    dead = int(chance.lognormvariate(1.2, 1.0))
    words = chance.sample(_WORDS, 3)
    for more in range(min(12, int(chance.expovariate(0.6)) + 1)):
        yield _claim(chance, number + more, town, day, kind, (doer, sufferer), dead, words)


def _claim(
    chance: random.Random, number: int, town: Place, day: dt.date, kind: str,
    parties: tuple[FiledParty, FiledParty], dead: int, words: list[str],
) -> FiledClaim:  # fmt: skip
    published = day + dt.timedelta(days=chance.choices((0, 1, 2), (70, 25, 5))[0])
    dated = chance.random() < 0.7
    text = f"{kind} {' '.join(chance.sample(words, 2))} {chance.choice(_WORDS)}"
    count = max(0, dead + chance.choice((0, 0, 0, 1, -1)))
    report = f"rep_{number // 5:08d}"
    return FiledClaim(
        id=f"clm_{number:08d}", report=report, outlet=f"outlet {chance.randrange(60)}", copies=report,
        published=published, type=_KIN.get(kind, kind) if chance.random() < 0.2 else kind,
        polarity="negative" if chance.random() < 0.04 else "positive",
        modality="planned" if chance.random() < 0.05 else "actual", text=text,
        actors=(parties[0],) if chance.random() < 0.6 else (),
        targets=(parties[1],) if chance.random() < 0.5 else (),
        sources=(chance.choice(_SPEAKERS),) if chance.random() < 0.5 else (),
        place=_told(chance, town), start=day if dated else None, end=day if dated else None,
        quantities=(Quantity("killed", count, count, str(count), Span(0, 1)),) if number % 3 == 0 else (),
        verification="unverified" if chance.random() < 0.1 else None, background=False, confidence=0.8,
    )  # fmt: skip


def _told(chance: random.Random, town: Place) -> Place | None:
    """The town, or as little of it as vaguer reports tell."""
    drawn = chance.random()
    if drawn < 0.8:
        return town
    if drawn < 0.92:
        return Place(town.admin1 or "", "NRL", town.lat, town.lon, "region", town.admin1)
    return None
