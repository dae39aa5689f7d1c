"""Hashes of passwords."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from dateline.errors import AccountRefused
from dateline.web.security.passwords import LONGEST, hash_password, is_outdated, is_password
from tests.web.serving import PASSWORD, Site

WEAK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


def test_only_the_password_fits_its_hash() -> None:
    kept = hash_password(PASSWORD)
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept
    assert is_password(kept, PASSWORD)
    assert not is_password(kept, PASSWORD + " ")
    assert not is_password(None, PASSWORD)
    assert not is_password("not a hash", PASSWORD)
    assert hash_password(PASSWORD) != kept


@pytest.mark.parametrize("password", ["", "too short", "x" * (LONGEST + 1)])
def test_a_password_of_a_wrong_length_is_refused(password: str) -> None:
    with pytest.raises(AccountRefused, match="characters"):
        hash_password(password)


def test_a_hash_with_older_parameters_is_made_anew_at_the_next_sign_in(guarded: Site) -> None:
    guarded.ledger.accounts.add("old-timer", role="reader", password=WEAK.hash(PASSWORD))
    guarded.signed_in("old-timer")
    account = guarded.ledger.accounts.find("old-timer")
    assert account is not None
    assert not is_outdated(account.password)
    assert account.generation == 1
    guarded.signed_in("old-timer")
