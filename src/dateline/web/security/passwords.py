"""Passwords: hashed by Argon2id, checked in a time that does not tell whether the name is known."""

from __future__ import annotations

from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from dateline.errors import AccountRefused

# NIST SP 800-63B asks for 8 at least where it is the only factor, and advises more; no rules of composition.
SHORTEST = 10
# Argon2 takes any length; a limit keeps a request from costing more than another.
LONGEST = 500
# The library's defaults, RFC 9106's second profile: 64 MiB, 3 passes; some 0.1 s here.
_HASHER = PasswordHasher()


def hash_password(password: str) -> str:
    """Returns the hash to keep; raises AccountRefused for a password that is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise AccountRefused(
            f"The password has {len(password)} characters.",
            expected=f"{SHORTEST} to {LONGEST} characters",
            cure="a sentence of some words is easy to keep in mind",
        )
    return _HASHER.hash(password)


def is_password(kept: str | None, password: str) -> bool:
    """Says whether the password is the one of the hash; None takes the same time and is never right."""
    try:
        return _HASHER.verify(kept or _nobodys(), password[: LONGEST + 1]) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Says whether the hash was made with other parameters than hashes are made with now."""
    return _HASHER.check_needs_rehash(kept)


@lru_cache(1)
def _nobodys() -> str:
    return _HASHER.hash("nobody has this password")
