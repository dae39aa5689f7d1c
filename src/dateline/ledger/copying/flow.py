"""Copies every table of a ledger in the order of references, and compares both at the end."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from dateline.errors import LedgerDamaged, LedgerForeign, LedgerUnfit
from dateline.ledger import unfinished
from dateline.ledger.address import Address, is_server, shown
from dateline.ledger.copying.progress import Progress
from dateline.ledger.copying.rows import AT_ONCE, NOTHING, batches, last_key, number_of, summed, unstorable
from dateline.ledger.database import Database
from dateline.ledger.opening import open_database
from dateline.ledger.schema import bring_up
from dateline.ledger.tables import metadata


def copy_ledger(source: Address, target: Address) -> Iterator[Progress]:
    """Copies the ledger and yields how far it is; a copy that was stopped goes on when it is begun again.

    The source is read as it is at one moment; the target has to be empty, or half a copy of it. Raises
    LedgerForeign where the target holds something else, LedgerUnfit for a row that it cannot store, and
    LedgerDamaged where both differ at the end.
    """
    if shown(source) == shown(target):
        raise LedgerForeign(
            f"{shown(source)} is both source and target.", expected="two places", cure="name another target"
        )
    ours, theirs = open_database(source), open_database(target)
    try:
        ours.check_there(create=False)
        with ours.explained():
            bring_up(ours, create=False)
        with theirs.explained():
            bring_up(theirs, create=True, half_copied=True)
        yield from _copy(ours, theirs, to_server=is_server(target))
    finally:
        ours.close()
        theirs.close()


def _copy(ours: Database, theirs: Database, *, to_server: bool) -> Iterator[Progress]:
    with ours.explained(), ours.reader.connect() as source:
        _begin(ours, theirs)
        for table in metadata.sorted_tables:
            yield from _copy_table(source, theirs, table, to_server=to_server)
        with theirs.explained(), theirs.reader.connect() as target:
            for table in metadata.sorted_tables:
                yield from _compare(source, target, table)
        with theirs.explained(), theirs.writer.begin() as target:
            theirs.count_on(target)
            theirs.survey(target)
            unfinished.end(target)


def _begin(ours: Database, theirs: Database) -> None:
    with theirs.explained(), theirs.writer.begin() as target:
        is_empty = not any(number_of(target, table) for table in metadata.sorted_tables)
        unfinished.begin(target, ours.name, target=theirs.name, is_empty=is_empty)


def _copy_table(
    source: sa.Connection, theirs: Database, table: sa.Table, *, to_server: bool
) -> Iterator[Progress]:
    """Copies what the target lacks of a table, each batch in a transaction of its own."""
    of_all = number_of(source, table)
    with theirs.explained(), theirs.reader.connect() as target:
        after, done = last_key(target, table), number_of(target, table)
    yield Progress("copying", table.name, done, of_all)
    for rows in batches(source, table, after=after):
        if to_server and (found := unstorable(table, rows)):
            raise LedgerUnfit(
                f"{found}, which PostgreSQL does not store.",
                expected="text that it stores as it is: nothing is changed on the way",
                cure="keep this ledger in a file, or add its sources to a new one",
            )
        with theirs.explained(), theirs.writer.begin() as target:
            for start in range(0, len(rows), AT_ONCE):
                target.execute(sa.insert(table), rows[start : start + AT_ONCE])
        done += len(rows)
        yield Progress("copying", table.name, done, of_all)


def _compare(source: sa.Connection, target: sa.Connection, table: sa.Table) -> Iterator[Progress]:
    """Counts and sums up the rows of both."""
    of_all = number_of(source, table)
    found = []
    for connection in (source, target):
        found.append(NOTHING)
        for found[-1] in summed(connection, table):
            yield Progress("comparing", table.name, min(found[-1].rows, of_all), of_all)
    if found[0] != found[1]:
        raise LedgerDamaged(
            f"{table.name} differs: {found[0].rows:,} rows ({found[0].digest}) here, "
            f"{found[1].rows:,} ({found[1].digest}) in the copy.",
            expected="the same rows: was the source written to between two runs of the copy?",
            cure="copy into another empty target while nobody writes",
        )
