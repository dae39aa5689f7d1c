"""Opens sessions on a server so that readers see one state and writers take turns."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

# As for a file: a writer that has waited a minute waits for something that hangs.
BUSY_SECONDS = 60
# A server on the same continent answers in under a second; one that does not in ten is not there.
_CONNECT_SECONDS = 10
# As for a file; a server takes 100 connections unless it is told otherwise.
_KEPT = 16
# Two halves of a key of the server's advisory locks, which are told apart by database: "DTLN", and which.
_OURS = 0x44544C4E
_WRITING, _LINKING = 1, 2
# Linking a million claims anew takes some ten minutes; what waits longer waits for something that hangs.
_LINKING_SECONDS = 1200
_WRITES = "dateline_writes"

# jit: compiling a query takes 50 to 200 ms, more than any of ours takes. plan_cache_mode: what a filter asks
# for decides how it is best answered, so no plan is kept from one filter to the next.
_SETTINGS = {
    "timezone": "UTC",
    "lock_timeout": f"{BUSY_SECONDS}s",
    "jit": "off",
    "plan_cache_mode": "force_custom_plan",
}


def make_engine(url: sa.URL) -> sa.Engine:
    """Returns an engine over the database, of which nothing is asked yet."""
    engine = sa.create_engine(
        url,
        pool_size=_KEPT,
        max_overflow=-1,
        # A server that was restarted has ended the sessions that are kept.
        pool_pre_ping=True,
        connect_args=_arguments(url),
    )
    sa.event.listen(engine, "begin", _begin)
    sa.event.listen(engine, "before_cursor_execute", _tell, retval=True)
    return engine


def reader(engine: sa.Engine) -> sa.Engine:
    """Returns the same engine with transactions that see one state and change nothing."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def writer(engine: sa.Engine) -> sa.Engine:
    """Returns the same engine with transactions that write, one at a time."""
    # Whether it may, the server says: a standby would not understand to be told.
    how = {"postgresql_readonly": None, _WRITES: True}
    return engine.execution_options(isolation_level="READ COMMITTED", **how)


def lock_linking(connection: sa.Connection) -> None:
    """Takes the turn to link, for as long as the session lasts."""
    connection.exec_driver_sql(f"SET lock_timeout = '{_LINKING_SECONDS}s'")
    connection.exec_driver_sql(f"SELECT pg_advisory_lock({_OURS}, {_LINKING})")


def _begin(connection: sa.Connection) -> None:
    """A writer waits for its turn before it reads, so that what it reads stays true until it has written."""
    if connection.get_execution_options().get(_WRITES):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_OURS}, {_WRITING})")


def _tell(
    _connection: sa.Connection, _cursor: Any, statement: str, given: Any, *_how: Any
) -> tuple[str, Any]:
    """What somebody looks for may hold U+0000, which the server takes for an error instead of not finding it.

    The replacement character stands for it; the texts of reports never hold it (`ledger.sightings`).
    """
    return statement, [_told(row) for row in given] if isinstance(given, list) else _told(given)


def _told(given: Any) -> Any:
    if not isinstance(given, dict) or not any(isinstance(v, str) and "\0" in v for v in given.values()):
        return given
    return {name: v.replace("\0", "\ufffd") if isinstance(v, str) else v for name, v in given.items()}


def _arguments(url: sa.URL) -> dict[str, Any]:
    """What the driver is told beyond the URL; what the URL says itself comes first."""
    ours = {
        "options": " ".join(f"-c {name}={value}" for name, value in _SETTINGS.items()),
        "application_name": "dateline",
        "connect_timeout": _CONNECT_SECONDS,
        "client_encoding": "utf8",
    }
    said = url.query.get("options")
    if said:
        ours["options"] = f"{ours['options']} {said if isinstance(said, str) else ' '.join(said)}"
    return {name: value for name, value in ours.items() if name == "options" or name not in url.query}
