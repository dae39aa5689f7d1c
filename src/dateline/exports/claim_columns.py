"""Our own flat columns of a claim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dateline.exports.columns import Column, Kind
from dateline.exports.record import Record, ShownClaim
from dateline.exports.telling import join


def _of(name: str, meaning: str, kind: Kind = "text") -> Column[ShownClaim]:
    return Column(name, meaning, lambda claim, _: claim.public[name], kind)


def _in(name: str, part: str, key: str, meaning: str, kind: Kind = "text") -> Column[ShownClaim]:
    return Column(name, meaning, lambda claim, _: (claim.public[part] or {}).get(key), kind)


def _day(name: str, meaning: str) -> Column[ShownClaim]:
    return Column(name, meaning, lambda claim, _: _date((claim.public["time"] or {}).get(name)), "day")


def _date(written: str | None) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None


def _report(name: str, meaning: str, kind: Kind = "text") -> Column[ShownClaim]:
    return Column(name, meaning, lambda claim, _: getattr(claim, name), kind)


def _parties(name: str, part: str, key: str, meaning: str) -> Column[ShownClaim]:
    return Column(name, meaning, lambda claim, _: join(party[key] for party in claim.public[part]))


def _readers(claim: ShownClaim, _record: Record) -> str | None:
    # A ledger of a version that had one reader says nothing.
    return join(claim.public.get("readers", ("built-in",)))


def _quantities(claim: ShownClaim, _record: Record) -> str | None:
    return join(_quantity(quantity) for quantity in claim.public["quantities"])


def _quantity(quantity: Mapping[str, Any]) -> str:
    low, high = ("?" if quantity[end] is None else f"{quantity[end]:g}" for end in ("low", "high"))
    shown = low if low == high else f"{low}–{high}"
    return f"{quantity['what']} {shown} ({quantity['text']})"


CLAIM_COLUMNS: tuple[Column[ShownClaim], ...] = (
    _of("id", "The claim's id (`clm_...`); it stays the same while a newer reader finds the claim again."),
    Column(
        "permalink",
        "The claim's page, else its URN.",
        lambda claim, record: record.permalink(claim.public["id"]),
    ),
    _of("report", "Id of the report that it stands in (`rep_...`)."),
    _of("type", "Type of the coding guide."),
    _of("polarity", "`negative`: said not to have happened."),
    _of("modality", "`actual`, `planned`, `predicted` or `hypothetical`."),
    _of("verification", "`verified` or `unverified` where the report says so."),
    _of("background", "Told as background, not as news.", "flag"),
    _day("start", "First day; empty where the claim is undated."),
    _day("end", "Last day, inclusive."),
    _in("time_precision", "time", "precision", "The unit that the words speak of: day, week, month ..."),
    _in("place", "place", "name", "Name of the place; empty where none is given."),
    _in("admin1", "place", "admin1", "First-level unit."),
    _in("country", "place", "country", "ISO 3166-1 alpha-3."),
    _in("latitude", "place", "lat", "WGS 84; of a region or country its centre.", "number"),
    _in("longitude", "place", "lon", "WGS 84; of a region or country its centre.", "number"),
    _in("place_precision", "place", "precision", "settlement, near, district, region, country or other."),
    _in("geonameid", "place", "geonameid", "Id of GeoNames.", "integer"),
    _parties("actors", "actors", "name", "Who acts."),
    _parties("actor_codes", "actors", "code", "Their codes: country and sector."),
    _parties("targets", "targets", "name", "Who is acted upon."),
    _parties("target_codes", "targets", "code", "Their codes."),
    _parties("sources", "sources", "name", "Who says so; empty where the outlet itself does."),
    _parties("source_codes", "sources", "code", "Their codes."),
    Column("quantities", "What is counted: lowest and highest number, and the words.", _quantities),
    _in("words", "evidence", "text", "The words of the report that make the claim."),
    _in("words_start", "evidence", "start", "Where they begin: code points of the stored text.", "integer"),
    _in("words_end", "evidence", "end", "Where they end, exclusive.", "integer"),
    _of("confidence", "0 to 1: the reader's estimate that a careful coder would record the claim.", "number"),
    Column("readers", "Who found it: built-in, llm or both; empty where a person added it.", _readers),
    _report("outlet", "Who published the report."),
    _report("title", "Its title."),
    _report("published", "Its day of publication.", "day"),
    _report("language", "Its language, ISO 639-1."),
    _report("origin", "Where it was read from."),
    _report("copies", "Its group of copies: reports of one group are one source."),
    _report("reader", "Version of the reader."),
)
