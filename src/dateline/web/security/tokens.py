"""API tokens: random, shown once, kept only as a hash."""

from __future__ import annotations

import hashlib
import secrets

# Tells a token of ours from others, for people and for scanners of leaked secrets.
PREFIX = "dateline_"


def make_token() -> str:
    """Returns a new token of 256 random bits."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """Returns the hash to keep: SHA-256 as hex, which is enough for what nobody can guess."""
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()
