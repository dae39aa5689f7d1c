"""`dateline read`: the claims of reports."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.reading import ModelOption, ReaderOption, UrlOption, chosen_reader, say_end

if TYPE_CHECKING:
    from dateline.model import Report
    from dateline.pipeline import Kit, Reading
    from dateline.readers import Reader
    from dateline.reports import Failure

# From this number of sources on a progress bar is of use.
_MANY = 4
# Reports parsed at once.
_AT_ONCE = 16
# The exit code where a report was read in part: as where one was not read.
_PARTLY = 3


class Format(StrEnum):
    """How claims are printed."""

    text = "text"
    json = "json"
    jsonl = "jsonl"


def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|DIR|-|URL ...", help="Reports of any format that is read; - reads standard input."
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Publication date (YYYY-MM-DD) of reports that do not say theirs."),
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published the reports.")] = None,
    format_: Annotated[
        Format, typer.Option("--format", help="text for reading, json or jsonl for programs.")
    ] = Format.text,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write one NAME.json a report into this folder.")
    ] = None,
    allow_private: Annotated[  # noqa: FBT002
        bool,
        typer.Option("--allow-private", help="Also fetch addresses of private networks and this machine."),
    ] = False,
    reader: ReaderOption = None,
    llm_url: UrlOption = None,
    llm_model: ModelOption = None,
) -> None:
    """Print the claims of reports: who did what to whom, where, when, according to whom.

    One bad report never stops the rest: it is named with its cure, and the exit code is 3.
    """
    from dateline.cli.progress import tracked
    from dateline.cli.screen import errors
    from dateline.reports import Failure, open_sources, parse_date

    chosen = chosen_reader(reader, llm_url, llm_model)
    date = parse_date(published) if published else None
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    found = open_sources(
        sources,
        published=date,
        outlet=outlet,
        allow_private=allow_private,
        any_language=chosen.any_language,
    )
    writer = _Writer(chosen.kit, format_, out)
    failed = 0
    for result in tracked(_read_all(found, chosen), sources, many=_MANY):
        if isinstance(result, Failure):
            failed = failed or result.error.exit_code
            errors(result.error, origin=result.origin)
        else:
            failed = failed or (_PARTLY if result.unread else 0)
            writer.write(result)
    writer.close()
    say_end(chosen)
    if failed:
        raise typer.Exit(failed)


def _read_all(found: Iterable[Report | Failure], reader: Reader) -> Iterator[Reading | Failure]:
    """Reads reports in their order, so that failures stay where they were met."""
    from dateline.model import Report

    waiting: list[Report] = []
    for item in found:
        if isinstance(item, Report):
            waiting.append(item)
        if waiting and (not isinstance(item, Report) or len(waiting) >= _AT_ONCE):
            yield from _read_some(waiting, reader)
            waiting = []
        if not isinstance(item, Report):
            yield item
    yield from _read_some(waiting, reader)


def _read_some(reports: list[Report], reader: Reader) -> Iterator[Reading | Failure]:
    from dateline.errors import ReadingFailed
    from dateline.reports import Failure

    for report, reading in reader.read_all(reports):
        yield Failure(report.origin, reading) if isinstance(reading, ReadingFailed) else reading


class _Writer:
    """Writes readings in one format, to the terminal or into a folder."""

    def __init__(self, kit: Kit, format_: Format, out: Path | None) -> None:
        self.kit = kit
        self.format = format_
        self.out = out
        self.objects: list[dict[str, object]] = []
        self.used: set[str] = set()

    def write(self, reading: Reading) -> None:
        from dateline.cli.ledger import draw_reading
        from dateline.cli.screen import console
        from dateline.exports.public import public_report
        from dateline.exports.readings import how_read

        if self.out is None and self.format is Format.text:
            draw_reading(console(), reading)
            return
        value = public_report(reading.report, reading.claims, self.kit.ontology) | how_read(reading)
        if self.out is not None:
            path = self.out / f"{self._name(reading)}.json"
            path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")
        elif self.format is Format.jsonl:
            sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
        else:
            self.objects.append(value)

    def close(self) -> None:
        """Prints what had to be kept until the end: one object, or a list of several."""
        if self.objects:
            value: object = self.objects[0] if len(self.objects) == 1 else self.objects
            sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")

    def _name(self, reading: Reading) -> str:
        """A file name from the report's origin, made different where two would be the same."""
        stem = Path(reading.report.origin.split("#")[-1].rstrip("/")).name
        stem = stem.rsplit(".", 1)[0] if "." in stem else stem
        name = "".join(c if c.isalnum() or c in "-_." else "-" for c in stem).strip(".-") or reading.report.id
        while name in self.used:
            name = (
                f"{name}-{reading.report.id[4:12]}"
                if not name.endswith(reading.report.id[4:12])
                else f"{name}-"
            )
        self.used.add(name)
        return name
