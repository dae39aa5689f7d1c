"""When two codings of a field agree, by the judge of the coding guide.

Claims here are in the public form (JSON values), so that hand-coded and read ones compare alike.
"""

from __future__ import annotations

import math
import re
from typing import Any

FIELDS = ("polarity", "modality", "actors", "place", "time", "sources")
# How far apart, in km, two points of one place may lie, by the precision of the coded one.
REACH_KM = {"settlement": 15, "near": 30, "district": 50, "region": 120, "other": 200}
_EARTH_DIAMETER_KM = 12742
_WORD = re.compile(r"[\w’']{3,}")
_EMPTY_WORDS = frozenset({"the", "and", "its"})

Coded = dict[str, Any]


def agreeing_fields(gold: Coded, read: Coded) -> dict[str, bool]:
    """Returns for each of the six fields whether the two claims agree on it."""
    return {
        "polarity": gold["polarity"] == read.get("polarity"),
        "modality": gold["modality"] == read.get("modality"),
        "actors": same_parties(gold["actors"], read.get("actors")),
        "place": same_place(gold["place"], read.get("place")),
        "time": same_time(gold["time"], read.get("time")),
        "sources": same_parties(gold["sources"], read.get("sources")),
    }


def same_place(gold: Coded | None, read: Coded | None) -> bool:
    """Says whether two places agree: the same country, or points within the reach of the coded precision."""
    if not gold or not read:
        return not gold and not read
    levels = gold["precision"], read.get("precision")
    if "country" in levels:
        return levels[0] == levels[1] and gold.get("country") == read.get("country")
    if gold.get("lat") is None or read.get("lat") is None:
        return str(gold.get("name", "")).lower() == str(read.get("name", "")).lower()
    return distance_km(gold, read) <= REACH_KM[gold["precision"]]


def distance_km(one: Coded, other: Coded) -> float:
    """Returns the great-circle distance of two points with `lat` and `lon` in degrees."""
    lat1, lon1, lat2, lon2 = (math.radians(p[k]) for p in (one, other) for k in ("lat", "lon"))
    chord = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return _EARTH_DIAMETER_KM * math.asin(min(1.0, math.sqrt(chord)))


def same_time(gold: Coded | None, read: Coded | None) -> bool:
    """Says whether two periods have the same first and last day."""
    if not gold or not read:
        return not gold and not read
    return all(gold[k][:10] == read[k][:10] for k in ("start", "end"))


def same_parties(gold: list[Coded] | None, read: list[Coded] | None) -> bool:
    """Says whether two lists of parties have the same codes, or share a code and a word."""
    if not gold or not read:
        return not gold and not read
    ours, theirs = _codes(gold), _codes(read)
    return ours == theirs or (bool(ours & theirs) and bool(_words(gold) & _words(read)))


def same_words(gold: list[Coded] | None, read: list[Coded] | None) -> bool:
    """Says whether two lists of parties name the same by their words, whatever their codes."""
    ours, theirs = _words(gold or []), _words(read or [])
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _codes(parties: list[Coded]) -> set[str]:
    return {party.get("code") or "UNK" for party in parties}


def _words(parties: list[Coded]) -> set[str]:
    texts = ((party.get("text") or party.get("name") or "").lower() for party in parties)
    return {word for text in texts for word in _WORD.findall(text)} - _EMPTY_WORDS
