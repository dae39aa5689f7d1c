"""What the code of a party says: its country, its sector, and whether it is a state, a group or civil."""

from __future__ import annotations

STATE = frozenset({"GOV", "MIL", "POL", "JUD"})
ARMED_GROUP = frozenset({"REB"})
CIVIL = frozenset({"CVL", "BUS", "MED", "NGO", "EXP"})
_SECTORS = STATE | ARMED_GROUP | CIVIL | {"IGO", "PTY", "PMC", "UNK"}


def country(code: str) -> str | None:
    """Returns the ISO 3166-1 alpha-3 country of a code of the coding guide, None where it names none."""
    return code[:3] if len(code) in (3, 6) and code not in _SECTORS else None


def sector(code: str) -> str:
    """Returns the sector of a code, empty for a bare country."""
    if len(code) == 6:
        return code[3:]
    return code if code in _SECTORS else ""


def is_state(code: str) -> bool:
    """Says whether the code is that of a state or one of its arms; a bare country is."""
    return sector(code) in STATE or (sector(code) == "" and len(code) == 3)


def is_civil(code: str) -> bool:
    """Says whether the code is that of people who bear no arms."""
    return sector(code) in CIVIL
