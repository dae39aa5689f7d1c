"""Copies: reports whose text is one wire story, with edited leads, other spellings of names or cut ends."""

from dateline.reports.copies.index import CopyIndex
from dateline.reports.copies.sketch import Sketch, are_copies, bands, likeness, sketch

__all__ = ["CopyIndex", "Sketch", "are_copies", "bands", "likeness", "sketch"]
