"""Adds a reader's own places: a GeoNames country dump, a GeoNames postal file or a CSV."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from dateline.errors import GazetteerError
from dateline.places.formats import FORMATS, BadLine
from dateline.places.index import Entry, write_index

_EXPECTED = (
    "a GeoNames country dump (19 columns with tabs), a GeoNames postal file (12 columns with tabs) "
    "or a CSV with a header line name,lat,lon[,country,admin1,names]"
)


@dataclass(frozen=True, slots=True)
class AddedPlaces:
    """How many places of a file were new, how many lines were skipped, and which format it has."""

    count: int
    skipped: int
    kind: str


def add_to_gazetteer(path: Path, *, into: Path) -> AddedPlaces:
    """Adds the places of `path` to the index in `into`, which `Gazetteer.load(into)` then opens.

    Lines that are malformed are skipped and counted; the same place (name, country, position to 0.001
    degree) is held once, so that adding a file twice changes nothing. The new index stands beside the old
    one until it is whole. Raises GazetteerError if the file cannot be read, has no known form, or has no
    good line.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(f"{path.name} cannot be read: {error}.", expected=_EXPECTED) from error
    kind, read = _format(path.name, text)
    found, bad = _entries(text, read)
    if not found:
        first = bad[0] if bad else (1, "nothing")
        raise GazetteerError(
            f"{path.name} has no good line; line {first[0]}: {first[1]}.",
            expected=_EXPECTED,
            cure="check that the file is UTF-8 and that latitude and longitude are decimal degrees",
        )
    held = {_identity(entry): entry for entry in _held(into)}
    before = len(held)
    for entry in found:
        held.setdefault(_identity(entry), entry)
    if len(held) > before:
        _write(list(held.values()), into)
    return AddedPlaces(len(held) - before, len(bad), kind)


def _format(name: str, text: str) -> tuple[str, Callable[[str], Callable[[str], Entry | None]]]:
    first = next((line for line in text.splitlines() if line.strip()), "")
    for kind, matches, reader in FORMATS:
        if matches(first):
            return kind, reader
    columns = first.count("\t") + 1
    raise GazetteerError(
        f"{name}, line 1 has {columns} column{'s' if columns > 1 else ''} and no known header.",
        expected=_EXPECTED,
    )


def _entries(
    text: str, reader: Callable[[str], Callable[[str], Entry | None]]
) -> tuple[list[Entry], list[tuple[int, str]]]:
    lines = text.splitlines()
    first = next(i for i, line in enumerate(lines) if line.strip())
    read = reader(lines[first])
    found: list[Entry] = []
    bad: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = read(line)
        except BadLine as error:
            bad.append((number, str(error)))
            continue
        if entry is not None:
            found.append(entry)
    return found, bad


def _identity(entry: Entry) -> tuple[str, str, int, int]:
    return entry.name, entry.country, round(entry.lat * 1000), round(entry.lon * 1000)


def _held(into: Path) -> list[Entry]:
    file = into / "places.jsonl"
    if not file.exists():
        return []
    rows = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    return [Entry(**{**row, "names": tuple(row["names"])}) for row in rows]


def _write(entries: list[Entry], into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    beside = into / "index.part"
    write_index(entries, beside)
    index = into / "index"
    index.mkdir(exist_ok=True)
    # A reader that has mapped an old file keeps it: replacing a name does not touch the mapped bytes.
    for file in sorted(beside.iterdir()):
        os.replace(file, index / file.name)
    beside.rmdir()
    part = into / "places.jsonl.part"
    part.write_text("".join(json.dumps(asdict(e), ensure_ascii=False) + "\n" for e in entries), "utf-8")
    os.replace(part, into / "places.jsonl")
