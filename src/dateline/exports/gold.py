"""Writes reviewed reports as gold: a folder that `dateline evaluate` reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from dateline.errors import OutputUnwritable
from dateline.exports.formats import Tally
from dateline.reviews import CodedReport, gold_files, why_not_gold


def write_gold(reports: Iterable[CodedReport], out: Path, *, partly: bool = False) -> Tally:
    """Writes three files for each report that is gold, and counts those left out by the reason.

    The folder is made; it has to be empty, so that no gold of an earlier export is taken for this one's.
    Raises OutputUnwritable.
    """
    tally, left = Tally(), Counter[str]()
    try:
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise OutputUnwritable(
                f"The folder {out} is not empty.",
                expected="a new or empty folder",
                cure="name another with --out",
            )
        for coded in reports:
            reason = why_not_gold(coded, partly=partly)
            if reason is not None:
                left[reason] += 1
                continue
            for name, text in gold_files(coded).items():
                (out / name).write_text(text, "utf-8", newline="")
            tally.written += 1
    except OSError as error:
        raise OutputUnwritable(
            f"{out} cannot be written: {error.strerror or error}.",
            expected="a folder that may be written, on a disk with room",
            cure="name another with --out",
        ) from error
    tally.left_out.update(left)
    return tally
