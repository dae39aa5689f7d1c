"""The table of public corpora: name, and the file that reads and measures it."""

from __future__ import annotations

import importlib
from pathlib import Path

from dateline.evaluate.figures import Figures
from dateline.pipeline import Kit

CORPORA = {
    "lgl": "lgl",
    "geovirus": "geovirus",
    "timeml": "timeml",
    "plover-relations": "plover_relations",
    "acled-types": "acled_types",
    "polnear": "polnear",
    "ucdp-incidents": "ucdp_incidents",
}


def measure(corpus: str, path: Path, kit: Kit) -> Figures:
    """Returns the figures of the reader on a corpus; raises CorpusError where `path` breaks its format."""
    module = importlib.import_module(f"dateline.evaluate.corpora.{CORPORA[corpus]}")
    figures: Figures = module.measure(path, kit)
    return figures
