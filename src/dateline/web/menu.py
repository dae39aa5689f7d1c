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
