"""Archives to read and what a run makes of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from dateline.scale.account import Account
from dateline.scale.engines.table import engine_named
from dateline.scale.job import Job
from dateline.scale.run import Plan, run
from dateline.scale.sources import find_sources

TOWNS = ("El Obeid", "Goma", "Kupyansk", "Jenin", "Hodeidah", "Marib", "Kharkiv", "Bunia")
# What tells when, by whom and how fast a run was made.
_OF_THE_RUN = {"run.json", "run.md", "claims.codebook.md", "incidents.codebook.md", ".lock"}


def texts(count: int, poisons: dict[int, str] | None = None) -> list[str]:
    """Short reports, each of its own; `poisons` are words for some of them."""
    return [
        f"Shells hit house number {n} near {TOWNS[n % len(TOWNS)]} on Tuesday and two people were wounded, "
        f"the governor said. {(poisons or {}).get(n, '')}"
        for n in range(count)
    ]


def archive(path: Path, reports: Sequence[str]) -> Path:
    """Writes the reports as JSON lines."""
    rows = [
        {"text": text, "published": "2024-05-14", "outlet": f"Wire {n % 3}"} for n, text in enumerate(reports)
    ]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return path


def job(out: Path, **given: object) -> Job:
    """A job whose reader is loaded in no time."""
    return Job(out, **({"reading": "tests.scale.poisons:load", "seconds": 30.0} | given))  # type: ignore[arg-type]


def made(
    source: Path | str, asked: Job, *, engine: str = "local", workers: int = 2, part: int = 2000
) -> Account:
    """Runs a job to its end."""
    return run(asked, find_sources([str(source)]), Plan(engine_named(engine), workers, part))


def contents(out: Path) -> dict[str, str]:
    """The hash of every file that a run leaves, but those that tell of the run itself."""
    files = [path for path in out.rglob("*") if path.is_file() and path.name not in _OF_THE_RUN]
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def rejects(out: Path) -> list[dict[str, str]]:
    """What was set aside."""
    return [json.loads(line) for line in (out / "rejects.jsonl").read_text("utf-8").splitlines()]


def origins(out: Path) -> list[str]:
    """Where the reports that were read came from, sorted."""
    import pyarrow.parquet as pq

    tables = [pq.read_table(path, columns=["origin"]) for path in (out / "reports").glob("*.parquet")]
    return sorted(name for table in tables for name in table["origin"].to_pylist())
