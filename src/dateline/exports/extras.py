"""Packages that only some exports need and that not everybody installs."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from dateline.errors import FeatureMissing


def need(name: str, *, of: str) -> ModuleType:
    """Returns the module `name` that the export `of` needs; raises FeatureMissing."""
    try:
        return import_module(name)
    except ImportError as error:
        raise FeatureMissing(
            f"The export {of!r} needs the package {name.partition('.')[0]}, which is not installed.",
            expected="the extra `exports` of Dateline",
            cure='pip install "dateline[exports]"',
        ) from error
