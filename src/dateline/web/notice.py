"""The notice of the data that comes with the program."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def notice() -> str:
    """Returns the text of NOTICE: inside the installed package, else beside the sources."""
    packaged = files("dateline") / "NOTICE"
    if packaged.is_file():
        return packaged.read_text("utf-8")
    # src/dateline/web/notice.py: the file stands at the top of the sources.
    return (Path(__file__).parents[3] / "NOTICE").read_text("utf-8")
