"""Incidents as entries of a situation report: what each source claims and who says otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dateline.brief import phrases
from dateline.brief.contexts import NO_CONTEXT, Context
from dateline.brief.sources import Numbering
from dateline.model import Contradiction, Figure, FiledClaim, Incident, Place, Status

# Quotes of one part of an incident: more would bury the incident that follows.
_QUOTES = 12


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says: its verbatim words and the numbers of the reports that have them.

    `manner` says how it is told: denied, planned, predicted, hypothetical, unverified; empty for a plain
    statement. `context` holds the words of the sentence around them.
    """

    who: str
    words: str
    sources: tuple[int, ...]
    manner: str = ""
    context: Context = NO_CONTEXT


@dataclass(frozen=True, slots=True)
class Entry:
    """An incident with a number; what it lacks is said, never left blank. `more` counts quotes left out."""

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
    """Two sources against each other on one field of an incident.

    `more` counts further pairs of claims that give the same two values.
    """

    incident: int
    what: str
    field: str
    rule: str
    first: Told
    first_value: str
    second: Told
    second_value: str
    more: int = 0


def entry_of(
    incident: Incident, number: int, claims: Mapping[str, FiledClaim], numbering: Numbering, *, beyond: bool
) -> Entry:
    """Returns the entry of an incident; claims that the ledger holds no longer are left out."""
    held = [_told(ids, claims, numbering) for ids in (incident.claims, incident.denials, incident.foretold)]
    parts = [_quotes(groups, numbering) for groups in held]
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
        more=sum(len(groups) - len(part) for groups, part in zip(held, parts, strict=True)),
        reaches_beyond=beyond,
    )


def _told(
    ids: Iterable[str], claims: Mapping[str, FiledClaim], numbering: Numbering
) -> list[list[FiledClaim]]:
    """The claims of one part, those of the same words of one source together, by day of publication."""
    held = sorted((claims[i] for i in ids if i in claims), key=lambda c: (str(c.published or "9999"), c.id))
    found: dict[tuple[str, ...], list[FiledClaim]] = defaultdict(list)
    for claim in held:
        context = numbering.context(claim)
        words = (context.before, phrases.clean(claim.text), context.after)
        found[phrases.speaker(claim), *words, manner(claim)].append(claim)
    return list(found.values())


def _quotes(groups: list[list[FiledClaim]], numbering: Numbering) -> tuple[Told, ...]:
    """As many quotes as there is room for: of every speaker one before a second of anyone."""
    heard: set[str] = set()
    again = []
    for first, *_ in groups:
        who = phrases.speaker(first)
        again.append(who in heard)
        heard.add(who)
    chosen = sorted(sorted(range(len(groups)), key=lambda i: again[i])[:_QUOTES])
    return tuple(
        replace(told(groups[i][0], numbering), sources=tuple(numbering.number(c) for c in groups[i]))
        for i in chosen
    )


def told(claim: FiledClaim, numbering: Numbering) -> Told:
    """Returns what a claim says, with its source."""
    return Told(
        who=phrases.speaker(claim),
        words=phrases.clean(claim.text),
        sources=(numbering.number(claim),),
        manner=manner(claim),
        context=numbering.context(claim),
    )


def manner(claim: FiledClaim) -> str:
    """Says how a claim is told, empty for a plain statement."""
    said = [claim.modality] if claim.modality != "actual" else []
    said += ["denied"] if claim.polarity == "negative" else []
    said += [claim.verification] if claim.verification else []
    return ", ".join(said)


def figure_words(figure: Figure) -> str:
    """Says a figure as low, best and high, with who is counted."""
    low, best, high = (phrases.number(value) for value in (figure.low, figure.best, figure.high))
    end = high if figure.high is not None else "open"
    what = figure.what.replace("_", " ")
    spread = f"{what} {best}" if low == best == high else f"{what} {best} (low {low}, high {end})"
    return f"{spread}, {phrases.people(figure.whom)}"


def opposed(
    clash: Contradiction, entry: Entry, claims: Mapping[str, FiledClaim], numbering: Numbering, *, more: int
) -> Opposed:
    """Returns a contradiction with both sources; `more` counts further pairs of claims with its values."""
    one, other = claims[clash.first], claims[clash.second]
    return Opposed(
        incident=entry.number,
        what=f"{entry.type}, {phrases.place_name(entry.place)}, {entry.when}",
        field=clash.field,
        rule=phrases.clean(clash.rule),
        first=_quoted(one, clash.first_quote, numbering),
        first_value=_value(clash.field, clash.first_value, one),
        second=_quoted(other, clash.second_quote, numbering),
        second_value=_value(clash.field, clash.second_value, other),
        more=more,
    )


def _quoted(claim: FiledClaim, quote: str, numbering: Numbering) -> Told:
    said = told(claim, numbering)
    words = phrases.clean(quote)
    return said if words == said.words else replace(said, words=words, context=NO_CONTEXT)


def _value(field: str, value: str, claim: FiledClaim) -> str:
    """A value in words; a side, which is a code, with the names that the claim gives it."""
    if field != "perpetrator" or not claim.actors:
        return phrases.kind(value)
    names = "; ".join(dict.fromkeys(phrases.clean(party.name or party.text) for party in claim.actors))
    return f"{names} ({phrases.clean(value)})"
