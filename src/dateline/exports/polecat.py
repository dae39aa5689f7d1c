"""POLECAT TSV: a claim a row, 40 columns, typed by PLOVER."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dateline.exports.columns import Column, row_of, unfilled
from dateline.exports.delimited import write_delimited
from dateline.exports.formats import ExportFormat, Options, Subject, Tally
from dateline.exports.record import Record, ShownClaim
from dateline.exports.sectors import country, sector
from dateline.exports.telling import join

_QUADS = {
    "VERBAL COOPERATION": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "MATERIAL COOPERATION": ("COOPERATE", "AID", "RETREAT"),
    "VERBAL CONFLICT": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "MATERIAL CONFLICT": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
_QUAD_OF = {type_: quad for quad, types in _QUADS.items() for type_ in types}

Value = Callable[[ShownClaim, Record], Any]


def _party(part: str, value: Callable[[dict[str, Any]], str | None]) -> Value:
    return lambda claim, _: join(value(party) for party in claim.public[part])


def _first_sector(part: str) -> Value:
    return lambda claim, _: next((s for p in claim.public[part] if (s := sector(p["code"]))), None)


def _place(key: str, *precisions: str) -> Value:
    """A field of the place, only where it is of one of the precisions, if any are given."""

    def value(claim: ShownClaim, _record: Record) -> Any:
        place = claim.public["place"] or {}
        return place.get(key) if not precisions or place.get("precision") in precisions else None

    return value


def _party_columns(title: str, part: str, who: str) -> tuple[Column[ShownClaim], ...]:
    primary = f"Primary {title} Sector"
    return (
        Column(f"{title} Name", f"{who}, by standard names.", _party(part, lambda p: p["name"])),
        Column(
            f"{title} Country",
            "Their countries, ISO 3166-1 alpha-3.",
            _party(part, lambda p: country(p["code"])),
        ),
        unfilled(f"{title} COW", "the list of the Correlates of War is not part of the program"),
        Column(primary, "Sector of the first that has one.", _first_sector(part)),
        Column(f"{title} Sectors", "Sectors of all.", _party(part, lambda p: sector(p["code"]) or None)),
        unfilled(f"{title} Title", "a person's title is part of the words, not kept apart"),
        Column(f"{title} Name Raw", "The words of the report.", _party(part, lambda p: p["text"])),
        unfilled(f"Wikipedia {title} ID", "actors are named by our registry, not by Wikipedia"),
    )


_EVENT: tuple[Column[ShownClaim], ...] = (
    Column("Event ID", "The claim's own id (`clm_...`).", lambda c, _: c.public["id"]),
    Column(
        "Event Date",
        "First day, ISO 8601; empty where undated.",
        lambda c, _: (c.public["time"] or {}).get("start"),
    ),
    Column("Event Type", "PLOVER's type that the coding guide gives.", lambda c, _: c.public["plover"]),
    unfilled("Event Mode", "the coding guide has no modes"),
    unfilled("Intensity", "no scale of intensity is claimed"),
    Column(
        "Quad Code",
        "Verbal or material, cooperation or conflict, by the type.",
        lambda c, _: _QUAD_OF.get(c.public["plover"]),
    ),
    unfilled("Contexts", "the coding guide has no contexts"),
)
_WHERE: tuple[Column[ShownClaim], ...] = (
    Column("Placename", "Name of the place.", _place("name")),
    Column("City", "The place, where it is a settlement.", _place("name", "settlement", "near")),
    Column("District", "The place, where it is a district.", _place("name", "district")),
    Column("Province", "First-level unit.", _place("admin1")),
    Column("Country", "ISO 3166-1 alpha-3.", _place("country")),
    Column("Latitude", "WGS 84; of a region or country its centre.", _place("lat"), "number"),
    Column("Longitude", "WGS 84; of a region or country its centre.", _place("lon"), "number"),
    Column("GeoNames ID", "Id of GeoNames.", _place("geonameid"), "integer"),
    Column("Raw Placename", "The words that name the place.", _place("text")),
    Column(
        "Feature Type",
        "How exact the place is: settlement, near, district, region, country, other.",
        _place("precision"),
    ),
)
_STORY: tuple[Column[ShownClaim], ...] = (
    Column("Source", "Outlet of the report.", lambda c, _: c.outlet),
    Column("Publication Date", "Its day of publication.", lambda c, _: c.published, "day"),
    unfilled("Story People", "names are kept by claim, not by report"),
    unfilled("Story Organizations", "names are kept by claim, not by report"),
    unfilled("Story Locations", "names are kept by claim, not by report"),
    Column("Language", "ISO 639-1.", lambda c, _: c.language),
    Column("Version", "Version of the reader.", lambda c, _: c.reader),
)
COLUMNS: tuple[Column[ShownClaim], ...] = (
    *_EVENT,
    *_party_columns("Actor", "actors", "Who acts"),
    *_party_columns("Recipient", "targets", "Who is acted upon"),
    *_WHERE,
    *_STORY,
)


def left_out(claim: ShownClaim) -> str | None:
    """Returns why POLECAT has no place for the claim, None where it has."""
    if claim.public["plover"] is None:
        return f"{claim.public['type']}: PLOVER has no such type"
    if claim.public["polarity"] != "positive":
        return "negative: said not to have happened"
    return None if claim.public["modality"] == "actual" else f"{claim.public['modality']}: not said to be so"


def _rows(record: Record, tally: Tally) -> Iterator[Any]:
    for claim in record.claims():
        reason = left_out(claim)
        if reason:
            tally.leave_out(reason)
            continue
        tally.written += 1
        yield row_of(COLUMNS, claim, record).values()


def _write(record: Record, path: Path, _options: Options, tally: Tally) -> None:
    write_delimited(path, [column.name for column in COLUMNS], _rows(record, tally), delimiter="\t")


def _columns(_subject: Subject) -> tuple[Column[ShownClaim], ...]:
    return COLUMNS


FORMAT = ExportFormat(
    name="polecat",
    title="POLECAT TSV",
    about="One row a claim, in POLECAT's 40 columns, parted by tabs. Direction is kept: actor to recipient.",
    drops=(
        "who says so: POLECAT's Source is the outlet",
        "claims that something did not happen, and what is only planned, predicted or hypothetical: POLECAT "
        "would read them as events (their number is printed)",
        "claims of a type that PLOVER does not have (their number is printed)",
        "which claims speak of one occurrence, and all that is counted",
        "the last day of a period",
    ),
    subjects=("claims",),
    columns=_columns,
    write=_write,
)
