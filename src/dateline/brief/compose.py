"""Composes a situation report from values of the ledger: every form of it says the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.brief import phrases
from dateline.brief.ahead import Outlook, denied, outlook
from dateline.brief.changes import Change, before_words, changes
from dateline.brief.empty import nothing_found
from dateline.brief.entries import Entry, Opposed, entry_of, opposed
from dateline.brief.map.draw import Chart, draw
from dateline.brief.map.outlines import Outline
from dateline.brief.materials import Materials
from dateline.brief.method import method
from dateline.brief.sources import Numbering, Source
from dateline.brief.statuses import LOOKS, Look
from dateline.brief.totals import Total, lies_within, totals
from dateline.model import Contradiction, FiledClaim, Incident

# Incidents told in full under one status, some twenty printed pages (125 took 53 pages with their sources);
# the rest is counted and can be looked up.
_PER_STATUS = 60


@dataclass(frozen=True, slots=True)
class Group:
    """The incidents of one status; `more` counts those that are not told in full."""

    look: Look
    entries: tuple[Entry, ...]
    more: int


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """How much the report covers; `unplaced` have no place at all, `vague` only a country."""

    incidents: int
    statuses: tuple[tuple[str, int], ...]
    types: tuple[tuple[str, int], ...]
    totals: tuple[Total, ...]
    beyond: int
    unplaced: int
    vague: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A situation report; all text in it is on one line and unescaped."""

    title: str
    period: str
    area: str
    as_of: str
    program: str
    seen: str
    nothing: str
    key: KeyFigures
    counted_only: int
    before: str
    changes: tuple[Change, ...]
    groups: tuple[Group, ...]
    contradictions: tuple[Opposed, ...]
    outlook: tuple[Outlook, ...]
    denied: Outlook
    sources: tuple[Source, ...]
    chart: Chart
    method: tuple[str, ...]


def compose(materials: Materials, *, outlines: tuple[Outline, ...] = ()) -> Brief:
    """Returns the situation report; `outlines` are the coasts and borders under its map."""
    claims = {claim.id: claim for claim in materials.claims}
    headings = {heading.id: heading for heading in materials.headings}
    numbering = Numbering(headings, materials.contexts)
    groups = _groups(materials, claims, numbering)
    entries = {entry.id: entry for group in groups for entry in group.entries}
    members = [i for x in materials.incidents for i in (*x.claims, *x.denials, *x.foretold)]
    became = {i: entries[x.id].number for x in materials.incidents if x.id in entries for i in x.foretold}
    period, area = phrases.days(materials.start, materials.end), phrases.clean(materials.area)
    return Brief(
        title=f"Situation report, {period}{f', {area}' if area else ''}",
        period=period,
        area=area or "everywhere",
        as_of=phrases.moment(materials.as_of),
        program=phrases.clean(materials.program),
        seen=_seen(materials),
        nothing=nothing_found(materials),
        key=_key(materials),
        counted_only=sum(group.more for group in groups),
        before=before_words(materials.start, materials.end),
        changes=changes(materials),
        groups=groups,
        contradictions=_opposed(materials, entries, claims, numbering),
        outlook=outlook((c for c in materials.claims if not c.background), became, numbering),
        denied=denied(materials.claims, members, numbering),
        sources=numbering.all(),
        chart=draw(list(entries.values()), outlines),
        method=method(materials),
    )


def _groups(
    materials: Materials, claims: Mapping[str, FiledClaim], numbering: Numbering
) -> tuple[Group, ...]:
    groups: list[Group] = []
    told = 0
    for look in LOOKS:
        held = sorted((i for i in materials.incidents if i.status == look.status), key=_weight)
        entries = []
        for incident in held[:_PER_STATUS]:
            told += 1
            beyond = not lies_within(incident, materials.start, materials.end)
            entries.append(entry_of(incident, told, claims, numbering, beyond=beyond))
        if held:
            groups.append(Group(look, tuple(entries), len(held) - len(entries)))
    return tuple(groups)


def _weight(incident: Incident) -> tuple[int, int, str, str]:
    """Those that most voices tell come first, then those that most claims tell, then by date."""
    return -len(incident.voices), -len(incident.claims), str(incident.start), incident.id


def _key(materials: Materials) -> KeyFigures:
    incidents = materials.incidents
    by_status = Counter(incident.status for incident in incidents)
    by_type = Counter(phrases.kind(incident.type) for incident in incidents)
    return KeyFigures(
        incidents=len(incidents),
        statuses=tuple((look.words, n) for look in LOOKS if (n := by_status[look.status])),
        types=tuple(sorted(by_type.items(), key=lambda row: (-row[1], row[0]))),
        totals=totals(incidents, materials.start, materials.end),
        beyond=sum(not lies_within(i, materials.start, materials.end) for i in incidents),
        unplaced=sum(incident.place is None for incident in incidents),
        vague=sum(i.place is not None and i.place.precision in ("country", "other") for i in incidents),
    )


def _opposed(
    materials: Materials,
    entries: Mapping[str, Entry],
    claims: Mapping[str, FiledClaim],
    numbering: Numbering,
) -> tuple[Opposed, ...]:
    alike: dict[tuple[str, str, frozenset[str]], list[Contradiction]] = defaultdict(list)
    for clash in materials.contradictions:
        held = clash.first in claims and clash.second in claims
        if held and clash.incident in entries:
            values = frozenset((clash.first_value, clash.second_value))
            alike[clash.incident, clash.field, values].append(clash)
    found = (
        opposed(some[0], entries[some[0].incident], claims, numbering, more=len(some) - 1)
        for some in alike.values()
    )
    return tuple(sorted(found, key=lambda one: one.incident))


def _seen(materials: Materials) -> str:
    seen = materials.seen
    reports = phrases.count(seen.reports, "report")
    return f"{reports} of {phrases.count(seen.outlets, 'outlet')} published in the period and read"


def sum_words(total: Total) -> Sequence[str]:
    """Says a sum as cells: low, best, high."""
    high = f"{phrases.number(total.high)}{' or more' if total.is_open else ''}"
    return phrases.number(total.low), phrases.number(total.best), high
