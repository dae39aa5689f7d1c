"""pyarrow, which only runs over archives need."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from dateline.errors import FeatureMissing


def arrow(module: str = "") -> Any:
    """Returns pyarrow, or one of its modules; raises FeatureMissing where it is not installed."""
    return feature("pyarrow", module)


def feature(package: str, module: str = "") -> Any:
    """Returns a package of the extra `scale`, or one of its modules; raises FeatureMissing."""
    try:
        return import_module(f"{package}.{module}" if module else package)
    except ImportError as error:
        raise FeatureMissing(
            f"Reading archives needs the package {package}, which is not installed.",
            expected="the extra `scale` of Dateline",
            cure='pip install "dateline[scale]"',
        ) from error
