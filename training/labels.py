"""Coded reports as standoff files: where in a report each value stands, and none of the report's words.

    python training/labels.py take CODED_DIR CORPUS.jsonl training/labels
    python training/labels.py restore training/labels CORPUS.jsonl OUT_DIR
    python training/labels.py agreement CORPUS.jsonl

`take` turns NAME.gold.json (the coding guide's form) into NAME.json; `restore` turns them back, beside
the texts, where the corpus holds the report with the same hash; `agreement` scores the second codings
against the first. The labels in `labels/later` were made after the last fit and are only measured on.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dateline.evaluate.gold import GoldReport, load_gold, score
from dateline.model import Span
from dateline.reports.countries import alpha3

LABELS = Path(__file__).parent / "labels"
Coded = dict[str, Any]


def load_coded(folders: Iterable[Path], corpus: Path | None) -> list[GoldReport]:
    """Returns the coded reports of folders in the guide's form and, given the corpus, those coded here."""
    golds = [gold for folder in folders for gold in load_gold(folder)]
    return golds + (load_labels(LABELS, corpus) if corpus else [])


def load_labels(folder: Path, corpus: Path) -> list[GoldReport]:
    """Returns the coded reports of a folder whose texts the corpus holds, by name."""
    texts = {row["id"]: row for row in load_rows(corpus)}
    found = []
    for path in sorted(folder.glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        row = texts.get(label["report"])
        if row is None or digest(row["text"]) != label["sha256"]:
            continue
        claims = [_restored(claim, row["text"]) for claim in label["claims"]]
        found.append(report_of(row, path.stem, claims))
    return found


def report_of(row: Coded, name: str, claims: list[Coded]) -> GoldReport:
    """Returns a report of a corpus under a name, with its coded claims, if it has any."""
    published = dt.date.fromisoformat(row["published"][:10]) if row["published"] else None
    return GoldReport(name, row["text"], published, alpha3(row["outlet_country"]), claims)


def load_rows(corpus: Path) -> list[Coded]:
    """Returns the reports of a corpus, one object each."""
    return [json.loads(line) for line in corpus.read_text("utf-8").splitlines()]


def digest(text: str) -> str:
    """Returns the hash by which a label knows its report."""
    return f"SHA-256:{hashlib.sha256(text.encode()).hexdigest()}"


def standoff(claim: Coded, text: str) -> Coded:
    """Returns a coded claim with spans (half-open, code points) in place of words."""
    at = _nth(text, claim["evidence"], int(claim.get("nth") or 1))

    def spanned(value: Coded) -> Coded:
        rest = {k: v for k, v in value.items() if k != "text"}
        return {"span": _nearest(text, value["text"], at), **rest}

    row = {k: v for k, v in claim.items() if k != "nth"}
    row["evidence"] = [at, at + len(claim["evidence"])]
    for field in ("actors", "targets", "sources", "quantities"):
        row[field] = [spanned(value) for value in claim[field]]
    for field in ("place", "time"):
        row[field] = spanned(claim[field]) if claim[field] else None
    return row


def _restored(row: Coded, text: str) -> Coded:
    def worded(value: Coded) -> Coded:
        start, end = value["span"]
        return {"text": text[start:end], **{k: v for k, v in value.items() if k != "span"}}

    start, end = row["evidence"]
    claim = {**row, "evidence": text[start:end]}
    claim["nth"] = text[: end - 1].count(claim["evidence"]) + 1
    for field in ("actors", "targets", "sources", "quantities"):
        claim[field] = [worded(value) for value in row[field]]
    for field in ("place", "time"):
        claim[field] = worded(row[field]) if row[field] else None
    return claim


def evidence_of(claim: Coded, text: str) -> Span:
    """Returns where a coded claim's evidence stands."""
    start = _nth(text, claim["evidence"], int(claim.get("nth") or 1))
    return Span(start, start + len(claim["evidence"]))


def _nth(text: str, words: str, n: int) -> int:
    at = -1
    for _ in range(n):
        at = text.index(words, at + 1)
    return at


def _nearest(text: str, words: str, at: int) -> list[int]:
    starts = list(_occurrences(text, words))
    start = min(starts, key=lambda s: abs(s - at))
    return [start, start + len(words)]


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _take(coded: Path, corpus: Path, out: Path) -> None:
    by_text = {row["text"]: row["id"] for row in map(json.loads, corpus.read_text("utf-8").splitlines())}
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(coded.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        text = path.with_name(f"{name}.txt").read_text("utf-8")
        claims = [standoff(claim, text) for claim in json.loads(path.read_text("utf-8"))["claims"]]
        label = {"report": by_text[text], "sha256": digest(text), "claims": claims}
        (out / f"{name}.json").write_text(json.dumps(label, ensure_ascii=False) + "\n", "utf-8")


def _restore(labels: Path, corpus: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for gold in load_labels(labels, corpus):
        (out / f"{gold.name}.txt").write_text(gold.text, "utf-8")
        published = gold.published.isoformat() if gold.published else None
        (out / f"{gold.name}.meta.json").write_text(json.dumps({"published": published}), "utf-8")
        value = {"id": gold.name, "claims": list(gold.claims)}
        (out / f"{gold.name}.gold.json").write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")


def _agreement(corpus: Path) -> None:
    second = {gold.name: gold for gold in load_labels(LABELS / "second", corpus)}
    first = [gold for gold in load_labels(LABELS, corpus) if gold.name in second]
    result = score(first, lambda gold: list(second[gold.name].claims))
    sys.stdout.write(f"{result.reports} reports coded twice, {result.gold} and {result.read} claims\n")
    for name in ("detected", "typed", "soft", "record"):
        sys.stdout.write(f"{name:10s} F1 {getattr(result, name).f1:.3f}\n")


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Coded reports as standoff files.")
    commands = parser.add_subparsers(dest="command", required=True)
    take = commands.add_parser("take")
    for name in ("coded", "corpus", "out"):
        take.add_argument(name, type=Path)
    restore = commands.add_parser("restore")
    for name in ("labels", "corpus", "out"):
        restore.add_argument(name, type=Path)
    commands.add_parser("agreement").add_argument("corpus", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "take":
        _take(arguments.coded, arguments.corpus, arguments.out)
    elif arguments.command == "restore":
        _restore(arguments.labels, arguments.corpus, arguments.out)
    else:
        _agreement(arguments.corpus)
    return 0


if __name__ == "__main__":
    sys.exit(main())
