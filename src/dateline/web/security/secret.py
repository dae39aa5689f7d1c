"""The key that signs cookies, in a file beside the ledger that only this user may read."""

from __future__ import annotations

import os
import secrets

from dateline.errors import LedgerUnwritable
from dateline.ledger.address import Address, beside


def secret_beside(ledger: Address) -> str:
    """Returns the key in `LEDGER.secret`, which is made with mode 600 if it is not there.

    Raises LedgerUnwritable where it can be neither read nor made.
    """
    path = beside(ledger, ".secret")
    try:
        try:
            number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            path.chmod(0o600)
        else:
            with os.fdopen(number, "w", encoding="ascii") as file:
                file.write(secrets.token_hex(32))
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerUnwritable(
            f"The key {path} cannot be used: {error}.",
            expected="a file that this user may read and write",
            cure="remove it: whoever is signed in has to sign in again",
        ) from error
