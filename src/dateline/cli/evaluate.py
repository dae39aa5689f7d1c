"""`dateline evaluate`: figures on coded reports and on public corpora."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.reading import ModelOption, ReaderOption, UrlOption, chosen_reader, say_end
from dateline.readers import Which

if TYPE_CHECKING:
    from dateline.evaluate.gold import GoldReport, Score
    from dateline.model import Report
    from dateline.readers import Reader


def evaluate(
    gold: Annotated[
        Path | None,
        typer.Argument(metavar="GOLD_DIR", help="Coded reports: NAME.txt, NAME.gold.json, NAME.meta.json."),
    ] = None,
    corpus: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="lgl, geovirus, timeml, plover-relations, acled-types, polnear or ucdp-incidents.",
        ),
    ] = None,
    path: Annotated[
        Path | None, typer.Option(metavar="FILE_OR_DIR", help="Where the corpus lies, in its own format.")
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List every claim that is not right.")] = False,  # noqa: FBT002
    floors: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Fail where a figure is under the floor in this JSON file."),
    ] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,  # noqa: FBT002
    reader: ReaderOption = None,
    llm_url: UrlOption = None,
    llm_model: ModelOption = None,
) -> None:
    """Score a reader on coded reports, or the built-in one on a public corpus in its own format."""
    from dateline.errors import CorpusError
    from dateline.pipeline import Kit

    if (gold is None) == (corpus is None):
        raise CorpusError(
            "Nothing to evaluate." if gold is None else "Both coded reports and a corpus were given.",
            expected="a folder of coded reports, or --corpus NAME --path FILE_OR_DIR",
            cure="dateline evaluate GOLD_DIR",
        )
    if gold is not None:
        by = chosen_reader(reader, llm_url, llm_model, kit=Kit.load())
        result = score_folder(gold, by)
        say_end(by)
        _print_score(result, misses=misses, as_json=json_)
        if floors is not None:
            _hold(result, gold.name, floors)
        return
    if reader not in (None, Which.built_in):
        raise CorpusError(
            f"--corpus measures rooms of the built-in reader, and --reader is {reader}.",
            expected="coded reports for any other reader",
            cure=f"dateline evaluate GOLD_DIR --reader {reader}",
        )
    _measure(str(corpus), path, as_json=json_)


def score_folder(folder: Path, reader: Reader) -> Score:
    """Returns a reader's figures on the coded reports of a folder; raises CorpusError.

    What the reader could not read is said, and its coded claims count as missed.
    """
    from dateline.cli.screen import errors
    from dateline.errors import ReadingFailed
    from dateline.evaluate.gold import load_gold, score
    from dateline.exports.public import public_claim

    coded = load_gold(folder)
    claims: dict[str, list[dict[str, object]]] = {}
    for gold, (_, reading) in zip(coded, reader.read_all([_report(gold) for gold in coded]), strict=True):
        if isinstance(reading, ReadingFailed):
            errors(reading, origin=gold.name)
            claims[gold.name] = []
            continue
        for span, why in reading.unread:
            errors(
                ReadingFailed(f"characters {span.start:,} to {span.end:,} NOT READ: {why}"), origin=gold.name
            )
        claims[gold.name] = [public_claim(claim, reader.kit.ontology) for claim in reading.claims]
    return score(coded, lambda gold: claims[gold.name])


def _report(gold: GoldReport) -> Report:
    from dateline.model import Report
    from dateline.reports.languages import detect_language

    return Report(
        id=f"rep_{gold.name}",
        text=gold.text,
        published=gold.published,
        outlet_country=gold.outlet_country,
        language=detect_language(gold.text),
    )


def _print_score(result: Score, *, misses: bool, as_json: bool) -> None:
    if as_json:
        value = asdict(result)
        if not misses:
            value.pop("misses")
        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")
        return
    write = sys.stdout.write
    write(f"{result.reports} reports, {result.gold} coded claims, {result.read} read\n\n")
    write("measure    precision  recall     F1\n")
    for name in ("detected", "typed", "soft", "record"):
        rate = getattr(result, name)
        write(f"{name:10s} {rate.precision:9.3f} {rate.recall:7.3f} {rate.f1:6.3f}\n")
    write("\nfield      right on pairs\n")
    for name, share in result.fields.items():
        write(f"{name:10s} {share:14.3f}\n")
    write("\ntype                    coded   read  exact  soft credit a coded claim\n")
    for row in result.types:
        credit = f"{row.credit / row.gold:6.2f}" if row.gold else "     –"
        write(f"{row.type:22s} {row.gold:6d} {row.read:6d} {row.exact:6d}  {credit}\n")
    if misses:
        write("\n" + "\n".join(result.misses) + "\n")


def _hold(result: Score, name: str, floors: Path) -> None:
    """Raises CorpusError where a figure of `floors` is not reached; floors are by folder name."""
    from dateline.errors import CorpusError

    try:
        wanted = json.loads(floors.read_text("utf-8")).get(name, {})
    except (OSError, ValueError) as error:
        raise CorpusError(
            f"{floors} cannot be read: {error}.",
            expected='JSON: {"FOLDER": {"soft": 0.5, "record": 0.15}}',
            cure="leave --floors out, or name the file",
        ) from error
    under = [
        f"{measure} {getattr(result, measure).f1:.3f} < {floor}"
        for measure, floor in wanted.items()
        if getattr(result, measure).f1 < floor
    ]
    if under:
        raise CorpusError(
            f"{name} is under its floor: {', '.join(under)}", expected=f"the floors in {floors}"
        )


def _measure(corpus: str, path: Path | None, *, as_json: bool) -> None:
    from dateline.errors import CorpusError
    from dateline.evaluate.corpora.table import CORPORA, measure
    from dateline.pipeline import Kit

    if corpus not in CORPORA or path is None or not path.exists():
        raise CorpusError(
            f"There is no corpus {corpus!r}." if corpus not in CORPORA else f"There is nothing at {path}.",
            expected=f"--corpus {'|'.join(CORPORA)} --path FILE_OR_DIR",
            cure="dateline evaluate --help",
        )
    figures = measure(corpus, path, Kit.load())
    if as_json:
        sys.stdout.write(json.dumps(asdict(figures), ensure_ascii=False) + "\n")
        return
    sys.stdout.write(f"{figures.corpus}: {figures.items} items\n")
    for name, value in figures.values.items():
        sys.stdout.write(f"{name:44s} {value:.3f}\n")
    for note in figures.notes:
        sys.stdout.write(f"{note}\n")
