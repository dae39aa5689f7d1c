"""W3C Web Annotation: the words of each claim, as a page of annotations in JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.exports.columns import Column
from dateline.exports.formats import ExportFormat, Options, Subject, Tally
from dateline.exports.record import Record, ShownClaim
from dateline.exports.telling import join

# Words before and after a quote by which it is found again where offsets have moved; the length that
# the annotation libraries of browsers use.
_AROUND = 32
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    """Returns both selectors of a stretch of a report's text, in code points."""
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        },
    ]


def annotation(claim: ShownClaim, record: Record) -> dict[str, Any]:
    """Returns a claim as an annotation of its report."""
    public, evidence = claim.public, claim.public["evidence"]
    text = record.report(public["report"]).text
    return {
        "id": record.permalink(public["id"]),
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"type": "Software", "name": f"Dateline {claim.reader}"},
        "body": [_body("classifying", public["type"]), _body("describing", "; ".join(_said(claim)))],
        "target": {
            "source": record.permalink(public["report"]),
            "selector": selectors(text, evidence["start"], evidence["end"]),
        },
    }


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _said(claim: ShownClaim) -> Iterator[str]:
    """What the claim says, field by field; what is not known is left out."""
    public = claim.public
    time, place = public["time"] or {}, public["place"] or {}
    values = {
        "polarity": public["polarity"],
        "modality": public["modality"],
        **{many: join(p["name"] for p in public[many]) for many in ("actors", "targets", "sources")},
        "place": ", ".join(n for n in (place.get("name"), place.get("country")) if n),
        "from": time.get("start"),
        "to": time.get("end"),
    }
    return (f"{name}: {value}" for name, value in values.items() if value)


def _write(record: Record, path: Path, _options: Options, tally: Tally) -> None:
    # Lone surrogates are escaped, not replaced: the quotes stay what the stored text is.
    with path.open("w", encoding="utf-8") as file:
        file.write(f'{{"@context": "{_CONTEXT}", "type": "AnnotationPage", "items": [')
        before = "\n"
        for claim in record.claims():
            file.write(before + json.dumps(annotation(claim, record)))
            before = ",\n"
            tally.written += 1
        file.write("\n]}\n")


def _columns(_subject: Subject) -> tuple[Column[ShownClaim], ...]:
    return ()


FORMAT = ExportFormat(
    name="annotations",
    title="W3C Web Annotation",
    about=(
        "One annotation a claim, on the words of its report: by position and by quote. Positions are "
        "Unicode code points of the stored text; browsers count UTF-16 units, in which a character beyond "
        "U+FFFF is two."
    ),
    drops=(
        "the codes of parties, and the words of single fields: see the audit",
        "what is counted",
        "the report's text, beyond the quote and 32 characters on each side",
    ),
    subjects=("claims",),
    columns=_columns,
    write=_write,
)
