"""Denials that point back: "Kigali denies this" says of an event told before that it did not happen."""

from dateline.events.denials.find import OPENING_WORDS, find_denials

__all__ = ["OPENING_WORDS", "find_denials"]
