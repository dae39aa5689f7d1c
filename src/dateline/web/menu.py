"""What the header of every page leads to: address and name."""

from __future__ import annotations

MENU = (
    ("/", "Overview"),
    ("/claims", "Claims"),
    ("/review", "Review"),
    ("/sources", "Sources"),
    ("/brief", "Brief"),
    ("/add", "Add"),
    ("/method", "Method"),
)

# Pages that belong to an entry of the menu whose address they do not open with.
_BELONGS = {"/incidents": "/"}


def section_of(path: str) -> str:
    """Returns the address of the menu's entry that a page belongs to, empty where it belongs to none."""
    top = "/" + path.strip("/").partition("/")[0]
    return _BELONGS.get(top, top)
