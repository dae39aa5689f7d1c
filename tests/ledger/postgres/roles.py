"""Users of the server of tests, who stay there: each is made once, whoever runs tests beside."""

from __future__ import annotations

from tests.stores import on_server


def make_role(name: str, how: str = "LOGIN") -> None:
    """Makes a user with the password `right`, if there is none of that name."""
    on_server(
        f"DO $$ BEGIN CREATE ROLE {name} {how} PASSWORD 'right';"
        " EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
    )


def signed_in_as(role: str, where: str) -> str:
    """Returns the address of the same database for another user."""
    return where.replace("postgres@", f"{role}:right@")
