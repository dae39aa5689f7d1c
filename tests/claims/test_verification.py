"""Which claims a report says could not be verified, or were."""

from __future__ import annotations

import pytest

TEXTS = [
    ("shelling", "unverified", "Rebels shelled the port of Aden. The report could not be verified."),
    ("shelling", "unverified", "Unconfirmed: rebels shelled the port of Aden."),
    ("shelling", "unverified", "Rebels shelled the port, impossible to check."),
    (
        "shelling",
        "unverified",
        "The office had received reports, which it could not corroborate, that rebels shelled the port.",
    ),
    ("arrest", "verified", "The arrest of the colonel was independently confirmed by the agency."),
    ("shelling", None, "Rebels shelled the port of Aden. The ministry did not confirm a date for talks."),
    ("shelling", None, "Rebels shelled the port of Aden on Monday."),
]


@pytest.mark.parametrize(("type_", "verification", "text"), TEXTS)
def test_verification(claims_of, type_, verification, text):
    assert [claim.verification.value for claim in claims_of(text, type_)] == [verification]
