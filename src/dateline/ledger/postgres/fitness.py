"""What a server must have for a ledger, asked before its first table is made."""

from __future__ import annotations

import sqlalchemy as sa
import sqlalchemy.exc

from dateline.errors import LedgerUnfit

# Debian 12 has 15; 13 was the first to know normal forms of Unicode, by which accents are folded.
_LEAST = 13
_INSUFFICIENT_PRIVILEGE = "42501"
_WHERE = sa.text(
    "SELECT quote_ident(current_database()), quote_ident(nspname) FROM pg_extension"
    " JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'postgis'"
)


def check(connection: sa.Connection, name: str) -> None:
    """Raises LedgerUnfit where the server is too old, its text is not Unicode, or PostGIS is not found."""
    _check_version(connection, name)
    _check_encoding(connection, name)
    if not _has(connection, "SELECT 1 FROM pg_extension WHERE extname = 'postgis'"):
        _add_postgis(connection, name)
    _check_postgis_is_found(connection, name)


def _check_version(connection: sa.Connection, name: str) -> None:
    version = int(connection.scalar(sa.text("SHOW server_version_num")) or 0) // 10_000
    if version < _LEAST:
        raise LedgerUnfit(
            f"{name} is on PostgreSQL {version}.",
            expected=f"PostgreSQL {_LEAST} or newer",
            cure="upgrade the server",
        )


def _check_encoding(connection: sa.Connection, name: str) -> None:
    encoding = connection.scalar(sa.text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise LedgerUnfit(
            f"{name} keeps its text in {encoding}.",
            expected="a database in UTF8: reports are in any script",
            cure="createdb --encoding UTF8 --template template0 NAME",
        )
    if not _has(connection, "SELECT 1 FROM pg_collation WHERE collname = 'und-x-icu'"):
        raise LedgerUnfit(
            f"The server of {name} was built without ICU, by which case and words are told in every script.",
            expected="the collation und-x-icu, which Debian's packages have",
            cure="take a server that was built with ICU",
        )


def _add_postgis(connection: sa.Connection, name: str) -> None:
    database = connection.scalar(sa.text("SELECT current_database()"))
    if not _has(connection, "SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'"):
        raise LedgerUnfit(
            f"The server of {name} has no PostGIS.",
            expected="the extension postgis",
            cure="on Debian: apt-get install postgresql-15-postgis-3, then run the same command again",
        )
    try:
        with connection.begin_nested():
            connection.exec_driver_sql("CREATE EXTENSION postgis")
    except sqlalchemy.exc.ProgrammingError as error:
        if getattr(error.orig, "sqlstate", None) != _INSUFFICIENT_PRIVILEGE:
            raise
        raise LedgerUnfit(
            f"{name} lacks the extension PostGIS, and this user may not add it.",
            expected="the extension postgis in the database",
            cure=f'as a superuser of the server: psql -d {database} -c "CREATE EXTENSION postgis"',
        ) from error


def _check_postgis_is_found(connection: sa.Connection, name: str) -> None:
    """An extension may lie in a schema of its own, which is then to be on the search path."""
    if _has(connection, "SELECT 1 WHERE to_regtype('geography') IS NOT NULL"):
        return
    database, schema = connection.execute(_WHERE).one()
    raise LedgerUnfit(
        f"{name} has PostGIS in the schema {schema}, where it is not found.",
        expected="the extension postgis in a schema of the search path, which this user may use",
        cure=f"as a superuser: GRANT USAGE ON SCHEMA {schema} TO PUBLIC; "
        f"ALTER DATABASE {database} SET search_path = public, {schema}",
    )


def _has(connection: sa.Connection, query: str) -> bool:
    return connection.execute(sa.text(query)).first() is not None
