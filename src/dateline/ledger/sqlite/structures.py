"""Full text, R*Tree and guards: virtual tables and triggers, kept up by the database itself.

The names of words tables end in `_fts` and name their content table, by which Datasette finds them.
"""

from __future__ import annotations

from dateline.ledger.guards import CLAIM_GUARDS, LINKING_GUARDS, REVIEW_GUARDS, SERVING_GUARDS, Guards

# Accents and case are folded; words of any script that separates words are found.
_WORDS = 'tokenize = "unicode61 remove_diacritics 2"'

_CLAIM_WORDS = (
    f"""CREATE VIRTUAL TABLE claims_fts USING fts5(
        evidence, place, actors, targets, sources, content="claims", content_rowid="n", {_WORDS})""",
    """CREATE TRIGGER claims_fts_insert AFTER INSERT ON claims BEGIN
        INSERT INTO claims_fts (rowid, evidence, place, actors, targets, sources)
        VALUES (new.n, new.evidence, new.place, new.actors, new.targets, new.sources); END""",
)

_REPORT_WORDS = (
    f"""CREATE VIRTUAL TABLE reports_fts USING fts5(
        title, text, content="reports", content_rowid="n", {_WORDS})""",
    """CREATE TRIGGER reports_fts_insert AFTER INSERT ON reports BEGIN
        INSERT INTO reports_fts (rowid, title, text) VALUES (new.n, new.title, new.text); END""",
)


def _points(table: str) -> tuple[str, str]:
    """An R*Tree over the points of a table; rows without a point are not in it."""
    return (
        f"CREATE VIRTUAL TABLE {table}_points USING rtree(n, south, north, west, east)",
        f"""CREATE TRIGGER {table}_points_insert AFTER INSERT ON {table} WHEN new.lat IS NOT NULL BEGIN
            INSERT INTO {table}_points VALUES (new.n, new.lat, new.lat, new.lon, new.lon); END""",
    )


def _guards(guards: Guards) -> tuple[str, ...]:
    """Triggers that refuse what the guards forbid."""
    kept = (
        f"""CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} BEGIN
            SELECT RAISE(ABORT, 'the ledger keeps everything: supersede instead'); END"""
        for table in guards.kept
    )
    fixed = (
        f"""CREATE TRIGGER {one.table}_{one.name} BEFORE UPDATE OF {one.columns} ON {one.table} BEGIN
            SELECT RAISE(ABORT, 'the ledger never rewrites what was given'); END"""
        for one in guards.fixed
    )
    return (*kept, *fixed)


CLAIM_STRUCTURES: tuple[str, ...] = (
    *_CLAIM_WORDS,
    *_REPORT_WORDS,
    *_points("claims"),
    *_guards(CLAIM_GUARDS),
)
LINKING_STRUCTURES: tuple[str, ...] = (*_points("incidents"), *_guards(LINKING_GUARDS))
REVIEW_STRUCTURES: tuple[str, ...] = _guards(REVIEW_GUARDS)
SERVING_STRUCTURES: tuple[str, ...] = _guards(SERVING_GUARDS)
TOTALS_STRUCTURES: tuple[str, ...] = ()
