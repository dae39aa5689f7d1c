"""Incidents as entries of a situation report: what each source claims and who says otherwise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.brief import phrases
from dateline.brief.sources import Numbering
from dateline.model import Contradiction, Figure, FiledClaim, Incident, Place, Status

# Quotes of one part of an incident: more would bury the incident that follows.
_QUOTES = 12


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says in a report: its verbatim words and the number of the report.

    `manner` says how it is told: denied, planned, predicted, hypothetical, unverified; empty for a plain
    statement.
    """

    who: str
    words: str
    source: int
    claim: str
    manner: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An incident with a number; what it lacks is said, never left blank. `more` counts unquoted claims."""

    number: int
    id: str
    type: str
    status: Status
    rule: str
    place: Place | None
    when: str
    parties: str
    figures: tuple[str, ...]
    tells: tuple[Told, ...]
    denies: tuple[Told, ...]
    foretells: tuple[Told, ...]
    more: int
    reaches_beyond: bool


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two sources against each other on one field of an incident."""

    incident: int
    what: str
    field: str
    rule: str
    first: Told
    first_value: str
    second: Told
    second_value: str


def entry_of(
    incident: Incident, number: int, claims: Mapping[str, FiledClaim], numbering: Numbering, *, beyond: bool
) -> Entry:
    """Returns the entry of an incident; claims that the ledger holds no longer are left out."""
    parts = [_told(ids, claims, numbering) for ids in (incident.claims, incident.denials, incident.foretold)]
    quoted = sum(len(part) for part in parts)
    held = sum(
        1 for ids in (incident.claims, incident.denials, incident.foretold) for i in ids if i in claims
    )
    return Entry(
        number=number,
        id=incident.id,
        type=phrases.kind(incident.type),
        status=incident.status,
        rule=phrases.clean(incident.rule),
        place=incident.place,
        when=phrases.days(incident.start, incident.end),
        parties=phrases.parties(incident.actors, incident.targets),
        figures=tuple(figure_words(figure) for figure in incident.figures),
        tells=parts[0],
        denies=parts[1],
        foretells=parts[2],
        more=held - quoted,
        reaches_beyond=beyond,
    )


def _told(ids: Iterable[str], claims: Mapping[str, FiledClaim], numbering: Numbering) -> tuple[Told, ...]:
    """The quotes of one part, in order of publication; those of new voices before more of the same."""
    held = sorted(
        (claims[id_] for id_ in ids if id_ in claims), key=lambda c: (c.published or dt.date.max, c.id)
    )
    heard: set[str] = set()
    again = []
    for claim in held:
        who = phrases.speaker(claim.sources) if claim.sources else claim.copies
        again.append(who in heard)
        heard.add(who)
    order = sorted(range(len(held)), key=lambda i: again[i])
    return tuple(told(held[i], numbering) for i in sorted(order[:_QUOTES]))


def told(claim: FiledClaim, numbering: Numbering) -> Told:
    """Returns what a claim says, with its source."""
    manner = [claim.modality] if claim.modality != "actual" else []
    manner += ["denied"] if claim.polarity == "negative" else []
    manner += [claim.verification] if claim.verification else []
    return Told(
        who=phrases.speaker(claim.sources),
        words=phrases.clean(claim.text),
        source=numbering.number(claim),
        claim=claim.id,
        manner=", ".join(manner),
    )


def figure_words(figure: Figure) -> str:
    """Says a figure as low, best and high, with who is counted."""
    low, best, high = (phrases.number(value) for value in (figure.low, figure.best, figure.high))
    end = high if figure.high is not None else "open"
    what = figure.what.replace("_", " ")
    spread = f"{what} {best}" if low == best == high else f"{what} {best} (low {low}, high {end})"
    return f"{spread}, {phrases.people(figure.whom)}"


def opposed(
    clash: Contradiction, entry: Entry, claims: Mapping[str, FiledClaim], numbering: Numbering
) -> Opposed | None:
    """Returns a contradiction with both sources, None where the ledger holds one of them no longer."""
    if clash.first not in claims or clash.second not in claims:
        return None
    sides = []
    for id_, quote in ((clash.first, clash.first_quote), (clash.second, clash.second_quote)):
        claim = claims[id_]
        who, source = phrases.speaker(claim.sources), numbering.number(claim)
        sides.append(Told(who, phrases.clean(quote), source, id_))
    return Opposed(
        incident=entry.number,
        what=f"{entry.type}, {phrases.place_name(entry.place)}, {entry.when}",
        field=clash.field,
        rule=phrases.clean(clash.rule),
        first=sides[0],
        first_value=phrases.kind(clash.first_value),
        second=sides[1],
        second_value=phrases.kind(clash.second_value),
    )
