"""The reader of one machine, loaded once a worker: a report in, its claims in their public form out."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, cast

from dateline.model import Report

# Claims in their public form; raises ReadingFailed where a rule broke.
ReadReport = Callable[[Report], list[dict[str, Any]]]


def load() -> ReadReport:
    """Loads the models and the gazetteer, and returns what reads a report with them."""
    from dateline.errors import ReadingFailed
    from dateline.exports.public import public_claim
    from dateline.pipeline import Kit, read_all
    from dateline.places import default_folder

    kit = Kit.load(added_places=default_folder())

    def read_report(report: Report) -> list[dict[str, Any]]:
        # One by one: batches of 8 or 16 are not read faster, and this way it is known which one hangs.
        ((_, reading),) = read_all([report], kit)
        if isinstance(reading, ReadingFailed):
            raise reading
        return [public_claim(claim, kit.ontology) for claim in reading.claims]

    return read_report


def load_named(name: str) -> ReadReport:
    """Returns what the function `module:function` loads."""
    module, _, function = name.partition(":")
    return cast(ReadReport, getattr(import_module(module), function)())
