"""Which reader reads: the built-in one, a language model, or both."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from dateline import __version__

if TYPE_CHECKING:
    from dateline.errors import ReadingFailed
    from dateline.llm.reader import ModelReader
    from dateline.llm.settings import Settings
    from dateline.model import Report
    from dateline.pipeline import Kit, Reading


class Which(StrEnum):
    """The readers by name."""

    built_in = "built-in"
    llm = "llm"
    both = "both"


class Reader:
    """Reads reports as it was told; the parser, knowledge and client are loaded when first needed.

    `settings` are the language model's, None for the built-in reader. Without a `kit` one is loaded, with
    the places that were added by hand.
    """

    def __init__(
        self, which: Which = Which.built_in, settings: Settings | None = None, *, kit: Kit | None = None
    ) -> None:
        self.which = which
        self.settings = settings
        self._kit = kit
        self._model: ModelReader | None = None
        self._name = ""

    @property
    def name(self) -> str:
        """What a ledger files as the reader: the version and, of a model, a hash of what it reads by."""
        if self.settings is None:
            return __version__
        if not self._name:
            from dateline.llm.instruction import version

            key = f"{self.settings.model}\x1f{version()}\x1f{sorted(self.settings.request.items())!r}"
            self._name = f"{__version__}+{self.which}.{hashlib.sha256(key.encode()).hexdigest()[:8]}"
        return self._name

    @property
    def any_language(self) -> bool:
        """Whether reports in other languages than English are read."""
        return self.which is not Which.built_in

    @property
    def kit(self) -> Kit:
        """What every reader needs."""
        from dateline.pipeline import Kit
        from dateline.places import default_folder

        if self._kit is None:
            self._kit = Kit.load(added_places=default_folder())
        return self._kit

    @property
    def model(self) -> ModelReader:
        """The language model's reader."""
        from dateline.llm.reader import ModelReader

        if self._model is None:
            if self.settings is None:
                raise ValueError("a reader without settings has no model")
            self._model = ModelReader(self.settings, self.kit)
        return self._model

    def read_all(self, reports: Sequence[Report]) -> Iterator[tuple[Report, Reading | ReadingFailed]]:
        """Yields a reading, or why there is none, for each report, in order: one that breaks costs no other.

        Raises ModelError where no report can be read, since the model cannot be asked.
        """
        from dateline.pipeline import read_all

        if self.which is Which.built_in:
            yield from read_all(reports, self.kit)
        elif self.which is Which.llm:
            yield from self.model.read_all(reports)
        else:
            yield from self._both(reports)

    def told(self) -> Iterable[str]:
        """Returns the lines that end a run: what asking took, nothing for the built-in reader."""
        return self.model.costs.told(self.model.settings) if self._model is not None else ()

    def close(self) -> None:
        """Closes the connections to the model, if there are any; the reader reads no more."""
        if self._model is not None:
            self._model.close()

    def _both(self, reports: Sequence[Report]) -> Iterator[tuple[Report, Reading | ReadingFailed]]:
        from dateline.pipeline import read_all

        english = [report for report in reports if report.language == "en"]
        ours = dict(zip(map(id, english), (found for _, found in read_all(english, self.kit)), strict=True))
        for report, theirs in self.model.read_all(reports):
            yield report, self._joined(ours.get(id(report)), theirs)

    def _joined(
        self, ours: Reading | ReadingFailed | None, theirs: Reading | ReadingFailed
    ) -> Reading | ReadingFailed:
        from dateline.errors import ReadingFailed
        from dateline.llm.both import join
        from dateline.model import Span

        if ours is None:
            return _noted(theirs, "read by the language model alone: the built-in reader reads English")
        if isinstance(ours, ReadingFailed):
            return _noted(theirs, f"NOT READ by the built-in reader: {ours.found}")
        if isinstance(theirs, ReadingFailed):
            whole = Span(0, len(ours.report.text))
            lost = replace(ours, unread=((whole, theirs.found),))
            return _noted(lost, f"NOT READ by the language model: {theirs.found}")
        claims, differences = join(ours.claims, theirs.claims, theirs.materials.families)
        return replace(theirs, claims=claims, differences=differences)


def _noted(reading: Reading | ReadingFailed, note: str) -> Reading | ReadingFailed:
    """The reading with a note on its report; a failure says enough itself."""
    from dateline.errors import ReadingFailed

    if isinstance(reading, ReadingFailed):
        return reading
    return replace(reading, report=replace(reading.report, notes=(*reading.report.notes, note)))
