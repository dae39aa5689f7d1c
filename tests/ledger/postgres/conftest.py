"""A ledger whose owner is nobody special, with the rights that the manual grants."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.ledger import Ledger
from tests.ledger.making import make_entry, make_report
from tests.ledger.postgres.roles import make_role, signed_in_as
from tests.stores import ledger_at, on_server

_DOCS = Path(__file__).parents[3] / "docs" / "ledger.md"
_RIGHT = re.compile(r"^    ((?:GRANT|REVOKE|ALTER DEFAULT PRIVILEGES) .*;)$", re.MULTILINE)


@dataclass(frozen=True)
class Granted:
    """The addresses of one ledger for a superuser, its owner and the two users of the manual."""

    superuser: str
    owner: str
    desk: str
    looker: str


@pytest.fixture(scope="module")
def granted(tmp_path_factory) -> Granted:
    """A ledger with one report, on which the owner ran the lines of the manual."""
    where = str(ledger_at(tmp_path_factory.mktemp("rights") / "granted.db", is_made=False))
    roles = ("keeper", "desk", "looker")
    for role in roles:
        make_role(role)
    on_server(f"ALTER DATABASE {where.rpartition('/')[2]} OWNER TO keeper")
    found = Granted(where, *(signed_in_as(role, where) for role in roles))
    Ledger.open(found.owner, create=True).close()
    rights = _RIGHT.findall(_DOCS.read_text(encoding="utf-8"))
    assert {right.rpartition(" ")[2] for right in rights} == {"desk;", "looker;"}
    # Given again, they change nothing.
    on_server(*rights, *rights, where=found.owner)
    with Ledger.open(found.desk) as desk:
        report = make_report()
        desk.file(report, [make_entry(report)], reader="1")
    return found
