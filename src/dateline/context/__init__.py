"""Context: vectors of words that depend on the words around them, by a small encoder without a framework."""

from dateline.context.encoder import Context, Encoder

__all__ = ["Context", "Encoder"]
