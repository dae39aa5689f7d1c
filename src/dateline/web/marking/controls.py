"""Characters that would not be seen, or would turn others around, as a sign that is seen."""

from __future__ import annotations

_BREAKS = "\t\n"
# Marks that embed, override or isolate a direction until they are undone: left in, they reorder whatever a
# page shows after them. Plain left-to-right and right-to-left marks belong to Arabic and Hebrew and stay.
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb"
_CONTROLS = "".join(chr(n) for n in range(32) if chr(n) not in _BREAKS)
_SIGNS = {**dict.fromkeys(map(ord, _CONTROLS + _TURNING), 0xFFFD), **dict.fromkeys(range(0x7F, 0xA0), 0xFFFD)}


def seen(text: str) -> str:
    """Returns the text with the sign � for each such character, so that offsets stay what they are."""
    return text.translate(_SIGNS)


def unseen(text: str) -> int:
    """Counts the characters that `seen` replaces."""
    return sum(map(text.count, map(chr, _SIGNS)))
