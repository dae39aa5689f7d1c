"""`dateline explain`: why each field of a claim has its value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.reading import ModelOption, ReaderOption, UrlOption, chosen_reader

if TYPE_CHECKING:
    from dateline.model import Claim
    from dateline.pipeline import Reading


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The report: a file, - or an address.")],
    claim: Annotated[
        str,
        typer.Option(
            metavar="ID", help="The claim's id, the first letters of it, or its number in the ledger."
        ),
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication date, as given to `dateline read`.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published the report.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print the judgements as JSON.")] = False,  # noqa: FBT002
    reader: ReaderOption = None,
    llm_url: UrlOption = None,
    llm_model: ModelOption = None,
) -> None:
    """Explain a claim: for each field the rule, the score, the words read and the candidates rejected."""
    import json
    import sys

    from dateline.errors import ReadingFailed
    from dateline.exports.judgements import judgements
    from dateline.reports import Failure, open_sources, parse_date

    by = chosen_reader(reader, llm_url, llm_model)
    date = parse_date(published) if published else None
    readings: list[Reading] = []
    for found in open_sources([file], published=date, outlet=outlet, any_language=by.any_language):
        if isinstance(found, Failure):
            raise found.error
        for _, reading in by.read_all([found]):
            if isinstance(reading, ReadingFailed):
                raise reading
            readings.append(reading)
    by.close()
    reading, chosen = _chosen(readings, claim)
    if json_:
        fields = judgements(chosen, reading.report.text)
        value = {"id": chosen.id, "fields": [{"field": name, **row} for name, row in fields.items()]}
        sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")
    else:
        _draw(reading, chosen)


def _chosen(readings: list[Reading], wanted: str) -> tuple[Reading, Claim]:
    from dateline.errors import ClaimUnknown

    claims = [(reading, claim) for reading in readings for claim in reading.claims]
    if wanted.isdigit() and 1 <= int(wanted) <= len(claims):
        return claims[int(wanted) - 1]
    fitting = [pair for pair in claims if pair[1].id == wanted or pair[1].id.startswith(wanted)]
    if len(fitting) != 1:
        raise ClaimUnknown(
            f"{len(fitting)} of this report's {len(claims)} claims have an id that opens with {wanted!r}.",
            expected="the id of one claim, as `dateline read` prints it, or its number",
            cure="run `dateline read` with the same file and --published, and copy the id",
        )
    return fitting[0]


def _draw(reading: Reading, claim: Claim) -> None:
    from rich.table import Table
    from rich.text import Text

    from dateline.cli.screen import console, safe
    from dateline.exports.judgements import judgements

    out = console()
    head = Text(f"{claim.id}  ", style="dim")
    head.append(str(claim.type.value).replace("_", " "), style="bold")
    head.append(f"  “{safe(claim.evidence_text)}”", style="italic")
    head.append(f"  confidence {claim.confidence:.2f}", style="dim")
    out.print(head)
    for name, row in judgements(claim, reading.report.text).items():
        table = Table.grid(padding=(0, 1))
        table.add_column(style="dim", min_width=10)
        table.add_column(overflow="fold")
        table.add_row(Text(name, style="bold"), Text(safe(row["value"]), style="cyan"))
        table.add_row("rule", Text(f"{safe(row['rule'])}  (score {row['score']:.2f})"))
        if row["reason"]:
            table.add_row("reason", Text(safe(row["reason"])))
        if row["words"]:
            table.add_row(
                "words", Text(", ".join(f"“{safe(w['text'])}”" for w in row["words"]), style="italic")
            )
        for rejected in row["rejected"]:
            table.add_row(
                "rejected",
                Text(
                    f"{safe(rejected['label'])}  ({rejected['score']:.2f}, {rejected['reason']})", style="dim"
                ),
            )
        out.print(table)
