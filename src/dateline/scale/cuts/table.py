"""The table of ways to cut files, by suffix; what is not in it is read as a whole."""

from __future__ import annotations

from types import ModuleType
from typing import cast

from dateline.scale.cuts import archives, files, lines, tables
from dateline.scale.cuts.slices import Cut

_CUTS: tuple[ModuleType, ...] = (lines, archives, tables)
_BY_SUFFIX = {suffix: cut for cut in _CUTS for suffix in cut.SUFFIXES}


def cut_of(kind: str) -> Cut:
    """Returns the way to cut files of a suffix."""
    return cast(Cut, _BY_SUFFIX.get(kind, files))
