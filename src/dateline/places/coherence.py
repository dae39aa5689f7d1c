"""Weighs the places of a name by how near they lie to what the report's other names may mean.

Reports tell of few areas, so that a town of many namesakes is rather the one beside the other towns that are
named, or in the region that is named (the spatial minimality of Leidner 2007, here by soft votes).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from dateline.places.index import Entry

Floats = npt.NDArray[np.float64]
# The distance at which a neighbour's vote has sunk to a third: 50 to 120 km do as well on news corpora.
_REACH_KM = 80.0
# A name's votes are shared by what it may mean, the likelier the more: scores are in units of a tenfold
# population, and this many of them make one meaning e times as likely as another.
_EVEN = 0.7
_EARTH_KM = 6371.0


def support(scored: Mapping[str, Sequence[tuple[Entry, float]]]) -> dict[str, dict[Entry, float]]:
    """Returns by name and entry the sum of the votes of the other names, each 0..1.

    `scored` holds the entries of each name with their scores. A name votes for what lies near its own
    likely places and in the regions that it may be.
    """
    names = list(scored)
    rows = [(number, entry, score) for number, name in enumerate(names) for entry, score in scored[name]]
    if len(names) < 2:
        return {name: {} for name in names}
    owner = np.array([number for number, _, _ in rows])
    votes = _closeness([entry for _, entry, _ in rows]) * _shares(owner, rows)[np.newaxis, :]
    votes[owner[:, np.newaxis] == owner[np.newaxis, :]] = 0.0
    starts = np.searchsorted(owner, np.arange(len(names)))
    # Of what a name may mean only the one that speaks loudest for a place counts.
    loudest = np.maximum.reduceat(votes, starts, axis=1)
    total = loudest.sum(axis=1)
    found: dict[str, dict[Entry, float]] = {name: {} for name in names}
    for (number, entry, _), value in zip(rows, total, strict=True):
        found[names[number]][entry] = float(value)
    return found


def _shares(owner: npt.NDArray[np.int64], rows: Sequence[tuple[int, Entry, float]]) -> Floats:
    """How likely each entry is what its name means, in 0..1 and at most 1 a name."""
    scores = np.array([score for _, _, score in rows]) / _EVEN
    starts = np.searchsorted(owner, np.unique(owner))
    powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
    shares: Floats = powers / np.add.reduceat(powers, starts)[owner]
    return shares


def _closeness(entries: Sequence[Entry]) -> Floats:
    """How near entries lie to one another, 0..1; a region is near to all that lies in it."""
    lat = np.radians([entry.lat for entry in entries])
    lon = np.radians([entry.lon for entry in entries])
    half = np.sin((lat[:, None] - lat[None, :]) / 2) ** 2
    half += np.cos(lat)[:, None] * np.cos(lat)[None, :] * np.sin((lon[:, None] - lon[None, :]) / 2) ** 2
    near: Floats = np.exp(-2 * _EARTH_KM * np.arcsin(np.sqrt(half)) / _REACH_KM)
    regions = [f"{entry.country}|{entry.admin1}" if entry.admin1 else "" for entry in entries]
    number = {name: i for i, name in enumerate(dict.fromkeys(regions))}
    of = np.array([number[name] if name else -1 for name in regions])
    is_region = np.array([entry.kind == "region" for entry in entries])
    inside = (of[:, None] == of[None, :]) & (of >= 0)[:, None] & (is_region[:, None] | is_region[None, :])
    close: Floats = np.maximum(near, inside)
    return close
