"""Gets each passage of a report read: from the cache, else from the server, else it is said to be unread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from dateline.errors import ModelError
from dateline.llm.answers import Malformed, Parsed, parse
from dateline.llm.cache import Cache, key_of
from dateline.llm.costs import Costs
from dateline.llm.instruction import Instruction
from dateline.llm.passages import Passage, split
from dateline.llm.pool import Pool
from dateline.llm.proposal import Proposal
from dateline.llm.questions import Question
from dateline.llm.schema import answer_schema
from dateline.llm.server import Answer, NoAnswer, Server
from dateline.llm.settings import Settings
from dateline.model import Report, Span


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of a passage: its proposals, or why it is unread."""

    span: Span
    proposals: tuple[Proposal, ...] = ()
    refused: Counter[str] = field(default_factory=Counter)
    unread: str = ""


class Desk:
    """Asks about the passages of reports, several at once."""

    def __init__(
        self,
        settings: Settings,
        server: Server,
        instructions: Mapping[bool, Instruction],
        types: Sequence[str],
    ) -> None:
        self._settings = settings
        self._server = server
        self._instructions = instructions
        self._types = frozenset(types)
        self._schemas = {glossed: answer_schema(types, glossed=glossed) for glossed in (False, True)}
        self._cache = Cache(settings.cache) if settings.cache else None
        self.costs = Costs()

    def close(self) -> None:
        """Closes the connections to the server."""
        self._server.close()

    def ask_all(self, reports: Sequence[Report]) -> Iterator[tuple[Heard, ...]]:
        """Yields for each report what was heard of its passages, in their order; all are asked at once.

        Raises ModelUnreachable or ModelRefused as soon as one passage meets it; the rest is not asked.
        """
        size, overlap = self._settings.passage, self._settings.overlap
        lost: list[ModelError] = []

        def ask(report: Report, one: Passage) -> tuple[Heard, ...]:
            if lost:
                raise lost[0]
            try:
                return self._ask(report, one)
            except ModelError as error:
                lost.append(error)
                raise

        pool = Pool[tuple[Heard, ...]](self._settings.concurrency)
        try:
            waiting = [
                [
                    pool.submit(partial(ask, report, one))
                    for one in split(report.text, size=size, overlap=overlap)
                ]
                for report in reports
            ]
            for futures in waiting:
                yield tuple(heard for future in futures for heard in future.result())
        finally:
            pool.close()

    def _ask(self, report: Report, passage: Passage, *, whole: bool = True) -> tuple[Heard, ...]:
        glossed = report.language != "en"
        question = Question(
            passage.span.of(report.text), report.published, report.language, self._instructions[glossed]
        )
        schema, again = self._schemas[glossed], ""
        key = key_of((self._settings.model, repr(sorted(self._settings.request.items())), *question.parts))
        known = self._cache.get(key) if self._cache else None
        if known is not None and (parsed := self._parsed(known)) is not None:
            self.costs.found_in_cache()
            return (Heard(passage.span, parsed.proposals, parsed.refused),)
        # A malformed answer is asked for once more, and told what was wrong with it.
        for _ in range(2):
            try:
                answer = self._put(question, schema, again)
            except NoAnswer as error:
                return (Heard(passage.span, unread=str(error)),)
            if answer.refused:
                return (Heard(passage.span, unread="the model refused to answer"),)
            if answer.cut:
                return self._ask_halves(report, passage) if whole else (Heard(passage.span, unread=_CUT),)
            try:
                parsed = parse(answer.text, self._types)
            except Malformed as error:
                again = str(error)
                continue
            if self._cache:
                self._cache.put(key, answer.text)
            return (Heard(passage.span, parsed.proposals, parsed.refused),)
        return (Heard(passage.span, unread=f"two answers could not be read, the last because {again}"),)

    def _ask_halves(self, report: Report, passage: Passage) -> tuple[Heard, ...]:
        """Asks about each half of a passage whose answer was cut: the same question would be cut again."""
        halves = passage.halves()
        if len(halves) == 1:
            return (Heard(passage.span, unread=_CUT),)
        return tuple(heard for half in halves for heard in self._ask(report, half, whole=False))

    def _put(self, question: Question, schema: Mapping[str, Any], again: str) -> Answer:
        try:
            answer = self._server.ask(question.messages(again=again), schema)
        except NoAnswer as error:
            self.costs.asked(retries=error.retries, tokens_in=0, tokens_out=0)
            raise
        self.costs.asked(retries=answer.retries, tokens_in=answer.tokens_in, tokens_out=answer.tokens_out)
        return answer

    def _parsed(self, answer: str) -> Parsed | None:
        try:
            return parse(answer, self._types)
        except Malformed:
            return None


_CUT = "the answer was longer than it may be"
