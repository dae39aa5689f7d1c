"""Names of accounts."""

from __future__ import annotations

import re

from dateline.errors import AccountRefused

# They stand beside every change for good, in exports too: short, and the same in all letters' cases.
_NAME = re.compile(r"[\w.@-]{2,60}")
# Who these are is said already.
_TAKEN = frozenset({"local", "public", "dateline"})


def check_name(name: str) -> str:
    """Returns the name as it is kept; raises AccountRefused where it is none that an account may have."""
    kept = name.strip().lower()
    if not _NAME.fullmatch(kept) or kept in _TAKEN:
        raise AccountRefused(
            f"{name[:60]!r} cannot be the name of an account.",
            expected="2 to 60 letters, digits, or any of . _ - @; not local, public or dateline",
        )
    return kept
