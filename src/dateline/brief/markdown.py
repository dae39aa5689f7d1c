"""A situation report as Markdown; report text is escaped so that it stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.brief import phrases
from dateline.brief.ahead import Outlook
from dateline.brief.compose import Brief, Group, sum_words
from dateline.brief.entries import Entry, Opposed, Told
from dateline.brief.sources import Source

# Whatever opens markup within a line, also in GitHub's dialect (tables, links of bare addresses, mentions).
_INLINE = re.compile(r"[\\`*_{}\[\]<>|~&@$!]|:(?=//|[\w+-]+:)")
# What opens a heading, list, quote or rule at the head of a line.
_HEAD = re.compile(r"^(?:(\d+)([.)])|([#+=-]))")
_WWW = re.compile(r"\b(www)\.", re.IGNORECASE)


def escape(text: str) -> str:
    """Returns text that Markdown shows as it is, wherever on a line it stands."""
    shown = _INLINE.sub(r"\\\g<0>", text)
    shown = _WWW.sub(r"\1\\.", shown)
    return _HEAD.sub(lambda m: rf"{m[1]}\{m[2]}" if m[1] else rf"\{m[3]}", shown)


def to_markdown(brief: Brief) -> str:
    """Returns the report; the map is there as a list of what is on it."""
    parts = [_head(brief)]
    if brief.nothing:
        parts.append([escape(brief.nothing)])
    if brief.key.incidents:
        parts += [_figures(brief), _map(brief)]
    parts.append(_changes(brief))
    if brief.groups:
        parts += [
            ["## Incidents by status"],
            *map(_group, brief.groups),
            _contradictions(brief.contradictions),
        ]
    if brief.outlook:
        parts += [["## Planned and feared, not happened"], *(_outlook(group) for group in brief.outlook)]
    if brief.denied.events:
        parts += [["## Only denied"], _outlook(brief.denied)]
    if brief.sources:
        parts.append(["## Sources", "", *map(_source, brief.sources)])
    parts.append(["## Method and limits", "", *_spaced(map(escape, brief.method))])
    return "\n\n".join("\n".join(part) for part in parts).rstrip() + "\n"


def _head(brief: Brief) -> list[str]:
    facts = {
        "Period": brief.period, "Area": brief.area, "As of": brief.as_of, "Reports": brief.seen,
        "Made by": f"{brief.program}, not reviewed by a person",
    }  # fmt: skip
    return [f"# {escape(brief.title)}", "", *(f"- **{name}** {escape(fact)}" for name, fact in facts.items())]


def _figures(brief: Brief) -> list[str]:
    key = brief.key
    counted = (
        f"**{phrases.count(key.incidents, 'incident')}**: {key.unplaced} without a place, "
        f"{key.vague} known by country alone, {key.beyond} that reach beyond the period."
    )
    people = [
        (total.what, phrases.people(total.whom), *sum_words(total), str(total.incidents))
        for total in key.totals
    ]
    tables = [
        _table(("Status", "Incidents"), ((words, str(n)) for words, n in key.statuses)),
        _table(("Type", "Incidents"), ((words, str(n)) for words, n in key.types)),
    ]
    if people:
        tables.insert(0, _table(("Counted", "Who", "Low", "Best", "High", "Incidents"), people))
    return ["## Key figures", "", counted, *(line for table in tables for line in ("", *table))]


def _changes(brief: Brief) -> list[str]:
    rows = (
        (change.what, phrases.number(change.before), phrases.number(change.now), change.difference)
        for change in brief.changes
    )
    table = _table(("Counted", "Before", "Now", "Change"), rows)
    return [
        "## What changed",
        "",
        f"Against the period of equal length before, {escape(brief.before)}.",
        "",
        *table,
    ]


def _map(brief: Brief) -> list[str]:
    lines = ["## Where", ""]
    for mark in brief.chart.marks:
        numbers = ", ".join(map(str, mark.numbers))
        lat, lon = mark.place.lat or 0.0, mark.place.lon or 0.0
        point = f"{lat:.2f} {lon:.2f}"
        lines.append(f"- {escape(mark.where)} ({point}): {mark.look.words.lower()}, incident {numbers}")
    if brief.chart.pointless:
        lines.append(f"- Without a point: incident {', '.join(map(str, brief.chart.pointless))}")
    if brief.counted_only:
        lines.append(f"- {phrases.count(brief.counted_only, 'more incident')} counted and not told in full")
    return lines


def _group(group: Group) -> list[str]:
    lines = [f"### {group.look.words} ({len(group.entries) + group.more})"]
    for entry in group.entries:
        lines += ["", *_entry(entry)]
    if group.more:
        more = phrases.count(group.more, "more incident")
        lines += ["", f"{more} of this status: `dateline show --incidents --status {group.look.status}`"]
    return lines


def _entry(entry: Entry) -> Iterator[str]:
    title = f"{entry.type.capitalize()}, {phrases.place_name(entry.place)}, {entry.when}"
    yield f"#### {entry.number}\\. {escape(title)}"
    yield ""
    yield f"- **Who** {escape(entry.parties)}"
    if phrases.precision(entry.place):
        yield f"- **Where** {phrases.precision(entry.place)}"
    if entry.reaches_beyond:
        yield "- **When** reaches beyond the period; its figures are in no sum"
    if entry.figures:
        yield f"- **Figures** {escape('; '.join(entry.figures))}"
    yield f"- **Status** {escape(entry.rule)}"
    for heading, many in (
        ("Who says so", entry.tells),
        ("Who says otherwise", entry.denies),
        ("Foretold before", entry.foretells),
    ):
        if many:
            yield f"- **{heading}**"
            yield from (f"    - {_told(told)}" for told in many)
    if entry.more:
        yield f"- {phrases.count(entry.more, 'more quote')} in the ledger"


def _told(told: Told) -> str:
    manner = f" ({escape(told.manner)})" if told.manner else ""
    return f"{escape(told.who)}{manner}: {_words(told)} {_cite(told)}"


def _words(told: Told) -> str:
    """The claim's own words stand out in their sentence, where it says more."""
    before, after = told.context.before, told.context.after
    words = escape(told.words)
    return f"“{escape(before)}**{words}**{escape(after)}”" if before or after else f"“{words}”"


def _cite(told: Told) -> str:
    return escape(_numbers(told))


def _numbers(told: Told) -> str:
    return " ".join(f"[{number}]" for number in told.sources)


def _contradictions(found: Iterable[Opposed]) -> list[str]:
    lines = ["## Contradictions"]
    for one in found:
        lines += [
            "",
            f"**Incident {one.incident}**, {escape(one.what)}: **{one.field}** ({escape(one.rule)})",
            "",
        ]
        rows = ((one.first, one.first_value), (one.second, one.second_value))
        cells = (
            (escape(f"{told.who} {_numbers(told)}"), escape(value), _words(told)) for told, value in rows
        )
        lines += _table(("According to", "Value", "Words"), cells, is_escaped=True)
        if one.more:
            lines += [
                "",
                f"{phrases.count(one.more, 'more pair')} of claims with these values in the ledger.",
            ]
    return (
        lines
        if len(lines) > 1
        else [*lines, "", "No two sources contradict each other on an incident of this period."]
    )


def _outlook(group: Outlook) -> list[str]:
    lines = [f"### {group.words}", ""]
    for event in group.events:
        became = f"; linked to incident {event.linked_to}" if event.linked_to else ""
        lines.append(f"- {escape(event.what)} – {_told(event.told)}{became}")
    return [*lines, f"- {phrases.count(group.more, 'more claim')} in the ledger"] if group.more else lines


def _source(source: Source) -> str:
    day = source.published.isoformat() if source.published else "no date"
    address = f", {escape(source.address)}" if source.address else ""
    copy = f" (copy of \\[{source.same_as}\\], counted with it)" if source.same_as else ""
    return f"{source.number}. {escape(source.outlet)}, {day}: *{escape(source.title)}*{address}{copy}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, is_escaped: bool = False) -> list[str]:
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    return [*lines, *(f"| {' | '.join(row if is_escaped else map(escape, row))} |" for row in rows)]


def _spaced(paragraphs: Iterable[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield paragraph
        yield ""
