"""A sketch of a report's text, by which copies are found without comparing texts (MinHash with bands)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.reports.copies.shingles import figures, shingles

# 64 bands of 3: a pair that shares 0.4 of its runs meets in a band with 98 %, 0.3 with 83 %; one that shares
# 0.01, as strangers do, with one in 16,000.
_BANDS, _ROWS = 64, 3
_SIZE = _BANDS * _ROWS
# A copy keeps at least half of the shorter text's runs. The background paragraphs that an agency repeats
# stay under it: of the pairs of 873 reports that were read, those under 0.5 were updates and follow-ups.
_KEPT = 0.5
# The daily reports of one staff repeat their frame and change their figures: such pairs share 0.1 to 0.3 of
# them, copies 0.9 and more. Fewer than five figures say nothing.
_FIGURES_KEPT, _FIGURES_LEAST = 0.5, 5
# With fewer runs than this in common even half of a short text is a stock phrase.
_LEAST = 20
# The seed of the hash functions. Changing it makes all stored sketches worthless.
_SEED = 20_240_514


@dataclass(frozen=True, slots=True)
class Sketch:
    """The least hashes of a text's runs of words (192 little-endian 32-bit numbers), and how many runs.

    `figures` are the hashes of its numbers in their context (little-endian 32-bit numbers, sorted).
    """

    least: bytes
    runs: int
    figures: bytes


def sketch(text: str) -> Sketch:
    """Returns the sketch of a text."""
    runs = shingles(text)
    if not len(runs):
        return Sketch(b"", 0, b"")
    multipliers, offsets = _functions()
    hashed = (runs[:, None] * multipliers + offsets) >> np.uint64(32)
    return Sketch(
        hashed.min(axis=0).astype("<u4").tobytes(), len(runs), figures(text).astype("<u4").tobytes()
    )


def bands(of: Sketch) -> tuple[int, ...]:
    """Returns the 64 keys (under 2^39) of a sketch: copies share at least one. No key for an empty text."""
    width = 4 * _ROWS
    return tuple(
        band << 32 | crc32(of.least[band * width : (band + 1) * width])
        for band in range(_BANDS if of.least else 0)
    )


def are_copies(one: Sketch, other: Sketch) -> bool:
    """Says whether two texts are copies, by the share of the shorter one's runs that the other has."""
    if one == other:
        return one.runs > 0
    shared = likeness(one, other)
    common = shared * min(one.runs, other.runs)
    return common >= _LEAST and shared >= _KEPT and not _of_other_days(one, other)


def likeness(one: Sketch, other: Sketch) -> float:
    """Returns the estimated share, in 0..1, of the shorter text's runs that the other has."""
    if not one.runs or not other.runs:
        return 0.0
    alike = float(np.mean(_numbers(one.least) == _numbers(other.least)))
    return min(1.0, alike * (one.runs + other.runs) / (1 + alike) / min(one.runs, other.runs))


def _of_other_days(one: Sketch, other: Sketch) -> bool:
    """Says whether two texts count so many other things that one frame was filled twice."""
    ours, theirs = _numbers(one.figures), _numbers(other.figures)
    fewer = min(len(ours), len(theirs))
    return fewer >= _FIGURES_LEAST and len(np.intersect1d(ours, theirs)) < _FIGURES_KEPT * fewer


def _numbers(stored: bytes) -> NDArray[np.uint32]:
    return np.frombuffer(stored, dtype="<u4")


@cache
def _functions() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Random functions x -> a x + b modulo 2^64, `a` odd; the same in every run."""
    random = np.random.Generator(np.random.PCG64(_SEED))
    drawn = random.integers(0, 2**63, size=(2, _SIZE), dtype=np.uint64)
    return drawn[0] * np.uint64(2) + np.uint64(1), drawn[1]
