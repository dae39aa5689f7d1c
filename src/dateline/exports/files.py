"""Puts an export and its codebook where they were asked for, as a whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from dateline.errors import OutputUnwritable
from dateline.exports.codebooks import codebook
from dateline.exports.formats import ExportFormat, Options, Tally
from dateline.exports.record import Record


def export(form: ExportFormat, record: Record, out: Path, *, options: Options) -> Tally:
    """Writes the record to `out`, and to `out`.codebook.md what it means; returns what was written.

    The file is written beside its place under another name and takes it when it is whole. Raises
    OutputUnwritable where the file cannot be written, FeatureMissing where a package is not installed.
    """
    tally = Tally()
    part = out.with_name(f"{out.name}.part")
    try:
        form.write(record, part, options, tally)
        if not form.own_codebook:
            beside = out.with_name(f"{out.name}.codebook.md")
            beside.write_text(codebook(form, options.subject, record), "utf-8")
        os.replace(part, out)
    except OSError as error:
        raise OutputUnwritable(
            f"{out} cannot be written: {error.strerror or error}.",
            expected="a file in a folder that exists, on a disk with room",
            cure="name another with --out",
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return tally
