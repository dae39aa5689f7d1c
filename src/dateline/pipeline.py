"""Wires the rooms: a report goes in at the top, its claims come out, and claims become incidents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import actors, events, incidents, places, quantities, times
from dateline.claims import attribution
from dateline.claims.make import make_claims
from dateline.claims.materials import Materials
from dateline.claims.scorers import Scorers
from dateline.context import Encoder
from dateline.errors import ReadingFailed
from dateline.exports.judgements import judgements
from dateline.exports.public import public_claim
from dateline.language import Parser
from dateline.model import (
    Claim,
    Difference,
    Document,
    Event,
    FiledClaim,
    Linked,
    Quantity,
    Report,
    Span,
)

if TYPE_CHECKING:
    from dateline.ledger import Ledger, State

# What a defect of a rule raises on text that nobody thought of.
DEFECTS = (ArithmeticError, LookupError, AttributeError, TypeError, ValueError, RecursionError)


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything that reading needs and that is loaded once."""

    parser: Parser
    gazetteer: places.Gazetteer
    registry: actors.Registry
    lexicon: events.Lexicon
    ontology: events.Ontology
    scorers: Scorers
    encoder: Encoder

    @classmethod
    def load(cls, *, added_places: Path | None = None, scorers: Scorers | None = None) -> Kit:
        """Loads the parser and all knowledge; `added_places` is a folder that `gazetteer add` filled."""
        return cls(
            parser=Parser(),
            gazetteer=places.Gazetteer.load(added_places),
            registry=actors.Registry.load(),
            lexicon=events.Lexicon.load(),
            ontology=events.Ontology.load(),
            scorers=scorers or Scorers.load(),
            encoder=Encoder.load(),
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with its claims, and the materials that they were made from.

    `unread` are stretches that no answer was had of, each with the reason: of them nothing is known.
    `dropped` counts what a language model proposed and the report or the rooms did not bear out, by reason.
    `differences` are the fields on which two readers of the report do not agree.
    """

    report: Report
    claims: tuple[Claim, ...]
    materials: Materials
    unread: tuple[tuple[Span, str], ...] = ()
    dropped: Mapping[str, int] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()


def read(report: Report, kit: Kit) -> Reading:
    """Returns the report's claims."""
    return next(read_many([report], kit))


def read_many(reports: Iterable[Report], kit: Kit) -> Iterator[Reading]:
    """Yields a reading for each report, in order; sentences that can hold no claim are not parsed."""
    for document in kit.parser.parse_many(reports, kit.lexicon.may_trigger):
        materials = gather(document, kit)
        yield Reading(document.report, make_claims(materials, kit.scorers), materials)


def read_all(reports: Sequence[Report], kit: Kit) -> Iterator[tuple[Report, Reading | ReadingFailed]]:
    """Yields a reading, or why there is none, for each report, in order: one that breaks costs no other."""
    try:
        readings = list(read_many(reports, kit))
    except DEFECTS as error:
        if len(reports) > 1:
            for report in reports:
                yield from read_all([report], kit)
            return
        yield reports[0], broken(reports[0], error)
        return
    yield from zip(reports, readings, strict=True)


def broken(report: Report, error: Exception) -> ReadingFailed:
    """Returns why a report has no claims: a rule broke on it."""
    return ReadingFailed(
        f"A rule of the reader broke on {report.id}: {type(error).__name__}: {error}.",
        expected="claims, or none",
        cure="report it with this text; add the report again after an upgrade",
    )


def file(reading: Reading, kit: Kit, ledger: Ledger, *, reader: str, again: bool = False) -> State:
    """Files a reading in a ledger, in one transaction; returns the state that its report was in."""
    from dateline.ledger import Entry

    text = reading.report.text
    entries = [Entry(public_claim(c, kit.ontology), judgements(c, text)) for c in reading.claims]
    return ledger.file(reading.report, entries, reader=reader, again=again)


def gather(document: Document, kit: Kit, *, told: Sequence[Span] = ()) -> Materials:
    """Returns what the rooms find in a document; `told` are words that another reader took for places."""
    named = actors.find_all_names(document, kit.registry)
    located = places.find(document, kit.gazetteer, told=told, groups=actors.armed_groups(named))
    mentions = actors.find(document, kit.registry, located, named=named)
    found = events.find(document, kit.lexicon, kit.ontology, mentions)
    numbers = quantities.find(document)

    def counted(among: Sequence[Event]) -> dict[Event, tuple[Quantity, ...]]:
        return quantities.counted(document, numbers, among)

    return Materials(
        document=document,
        events=found,
        places=located,
        times=times.find(document),
        actors=mentions,
        attributions=attribution.find(document),
        quantities=counted,
        families={name: kind.family for name, kind in kit.ontology.types.items()},
        armed=frozenset(name for name, kind in kit.ontology.types.items() if kind.armed),
        context=kit.encoder.read(document),
    )


def link(claims: Iterable[FiledClaim], scale: incidents.Scale | None = None) -> Linked:
    """Returns the incidents that the claims speak of, whatever their order, with links and contradictions."""
    return incidents.link_claims(claims, scale or incidents.Scale.load())
