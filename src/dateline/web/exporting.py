"""An export as a file to send: written beside, whole, with its codebook."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from dateline.exports.codebooks import codebook
from dateline.exports.files import export
from dateline.exports.formats import ExportFormat, Options
from dateline.exports.record import Record

# How the file of each format ends.
SUFFIXES = {
    "acled": "csv",
    "ucdp": "csv",
    "polecat": "tsv",
    "hapi": "csv",
    "geojson": "geojson",
    "geoparquet": "parquet",
    "csv": "csv",
    "xlsx": "xlsx",
    "annotations": "jsonld",
    "audit": "zip",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A file to send, in a folder of its own that `drop` removes; `rows` is how many it holds."""

    path: Path
    rows: int

    def drop(self) -> None:
        """Removes it."""
        shutil.rmtree(self.path.parent, ignore_errors=True)


def write(form: ExportFormat, record: Record, options: Options, *, with_codebook: bool = True) -> Written:
    """Writes the export and its codebook as one ZIP, or the file alone where it holds its codebook.

    Without `with_codebook` it is the file alone.

    Raises OutputUnwritable, and FeatureMissing without its package.
    """
    folder = Path(mkdtemp(prefix="dateline-export-"))
    try:
        name = f"dateline-{form.name}-{options.subject}-{record.made:%Y-%m-%d}"
        data = folder / f"{name}.{SUFFIXES[form.name]}"
        rows = export(form, record, data, options=options).written
        if form.own_codebook or not with_codebook:
            return Written(data, rows)
        return Written(_zipped(folder, name, data, codebook(form, options.subject, record)), rows)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _zipped(folder: Path, name: str, data: Path, meaning: str) -> Path:
    path = folder / f"{name}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        file.write(data, data.name)
        file.writestr(f"{data.name}.codebook.md", meaning)
    data.unlink()
    return path
