"""Fails a build whose browser assets are missing or older than their sources."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent / "tools"))


class AssetsHook(BuildHookInterface[Any]):
    """Looks at the assets before a wheel or an sdist is made of them; an editable install works without."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Raises RuntimeError with the faults and their cure."""
        if version == "editable":
            return
        from frontend_digest import CURE, find_faults

        root = Path(self.root)
        faults = list(find_faults(root / "src/dateline/web/static", root / "frontend"))
        if faults:
            raise RuntimeError(f"The browser assets are not whole: {'; '.join(faults)}. To mend it, {CURE}.")
