"""What each level of each comparison weighs, in log-odds."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

from dateline.errors import KnowledgeError
from dateline.incidents.comparisons import LEVELS
from dateline.model.incident import Reason


@dataclass(frozen=True, slots=True)
class Weights:
    """The reason for each comparison and level."""

    reasons: dict[tuple[str, str], Reason]

    @classmethod
    def load(cls) -> Weights:
        """Reads `data/weights.tsv`; raises KnowledgeError where a line is malformed or a level has none."""
        text = resources.files("dateline.incidents").joinpath("data/weights.tsv").read_text("utf-8")
        reasons: dict[tuple[str, str], Reason] = {}
        for number, line in enumerate(text.splitlines(), 1):
            if line.startswith("#"):
                continue
            try:
                comparison, level, weight, _ = line.split("\t")
                reasons[comparison, level] = Reason(comparison, level, float(weight))
            except ValueError as error:
                raise KnowledgeError(f"weights.tsv:{number}: {line!r}", expected="4 columns") from error
        wanted = {(comparison, level) for comparison, levels in LEVELS.items() for level in levels}
        if wanted != reasons.keys():
            raise KnowledgeError(
                f"weights.tsv: {sorted(wanted ^ reasons.keys())} is not in both the file and the table.",
                cure="give every level one weight",
            )
        return cls(reasons)
