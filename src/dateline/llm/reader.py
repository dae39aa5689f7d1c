"""Reads reports with a language model: it proposes, the report and the rooms decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.errors import ReadingFailed
from dateline.llm.asking import Desk, Heard
from dateline.llm.evidence import Evidence, phrases_of
from dateline.llm.glosses import gloss
from dateline.llm.grounding import Grounded, ground
from dateline.llm.instruction import Instruction
from dateline.llm.making import make_claims
from dateline.llm.merging import merge
from dateline.llm.passages import uncovered
from dateline.llm.server import Server
from dateline.llm.settings import Settings
from dateline.model import Report, Span
from dateline.pipeline import DEFECTS, Kit, Reading, broken, gather


class ModelReader:
    """Reads reports in any language; `costs` counts what it took."""

    def __init__(self, settings: Settings, kit: Kit, *, server: Server | None = None) -> None:
        kinds = list(kit.ontology.types.values())
        instructions = {glossed: Instruction.load(kinds, glossed=glossed) for glossed in (False, True)}
        self.settings = settings
        self._kit = kit
        self._desk = Desk(settings, server or Server.open(settings), instructions, list(kit.ontology.types))
        self.costs = self._desk.costs

    def close(self) -> None:
        """Closes the connections to the model."""
        self._desk.close()

    def read_all(self, reports: Sequence[Report]) -> Iterator[tuple[Report, Reading | ReadingFailed]]:
        """Yields a reading, or why there is none, for each report, in order.

        A report of which no passage was read has none; where some were, its notes name the others. One on
        which a rule breaks costs no other.
        Raises ModelUnreachable or ModelRefused where nothing more will be read.
        """
        for report, heard in zip(reports, self._desk.ask_all(reports), strict=True):
            yield report, self._whole(report, heard)

    def _whole(self, report: Report, heard: Sequence[Heard]) -> Reading | ReadingFailed:
        try:
            return self._reading(report, heard)
        except DEFECTS as error:
            return broken(report, error)

    def _reading(self, report: Report, heard: Sequence[Heard]) -> Reading | ReadingFailed:
        unread = _unread(heard)
        failed = sum(bool(h.unread) for h in heard)
        dropped: Counter[str] = Counter()
        for one in heard:
            dropped.update(one.refused)
        if heard and failed == len(heard):
            self.costs.read(passages=failed, unread=failed, claims=0, dropped=dropped)
            return _nothing(report, heard)
        found = merge(g for one in heard for g in ground(report.text, one, dropped))
        evidence = self._evidence(report, found)
        claims = make_claims(
            found,
            evidence,
            model=self.settings.model,
            confidence=self.settings.confidence,
            dropped=dropped,
        )
        dropped = +dropped
        self.costs.read(passages=len(heard), unread=failed, claims=len(claims), dropped=dropped)
        noted = replace(report, notes=(*report.notes, *(_note(span, why) for span, why in unread)))
        return Reading(noted, claims, evidence.materials, unread, dict(dropped))

    def _evidence(self, report: Report, found: Iterable[Grounded]) -> Evidence:
        """What the rooms find in the report, where an English one is parsed throughout."""
        is_english = report.language == "en"
        document = self._kit.parser.parse(report, None if is_english else lambda _: False)
        claims = list(found)
        told = [claim.place.span for claim in claims if claim.place]
        materials = gather(document, self._kit, told=told)
        phrases = [phrase for claim in claims for phrase in phrases_of(claim)]
        return Evidence(materials, gloss(report, phrases, self._kit) if phrases and not is_english else None)


def _unread(heard: Sequence[Heard]) -> tuple[tuple[Span, str], ...]:
    """The stretches that no passage with an answer covers, each with the first reason."""
    lost = [h for h in heard if h.unread]
    pieces = uncovered((h.span for h in lost), (h.span for h in heard if not h.unread))
    return tuple((piece, next(h.unread for h in lost if h.span.overlaps(piece))) for piece in pieces)


def _note(span: Span, why: str) -> str:
    return f"NOT READ: characters {span.start:,} to {span.end:,}, of which nothing is known ({why})"


def _nothing(report: Report, heard: Sequence[Heard]) -> ReadingFailed:
    reasons = "; ".join(dict.fromkeys(h.unread for h in heard))
    return ReadingFailed(
        f"No passage of {report.id} could be read: {reasons}.",
        expected="an answer of the model in the form that was asked for",
        cure="run it again, or with another model; docs/llm.md says what each reason means",
    )
