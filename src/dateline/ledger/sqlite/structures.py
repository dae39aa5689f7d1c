"""Full text, R*Tree and guards: virtual tables and triggers, kept up by the database itself.

The names of words tables end in `_fts` and name their content table, by which Datasette finds them.
"""

from __future__ import annotations

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


def _kept(*tables: str) -> tuple[str, ...]:
    """Guards by which nothing of the tables is deleted."""
    return tuple(
        f"""CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} BEGIN
            SELECT RAISE(ABORT, 'the ledger keeps everything: supersede instead'); END"""
        for table in tables
    )


def _fixed(table: str, columns: str) -> str:
    """A guard by which what was given is never rewritten."""
    return f"""CREATE TRIGGER {table}_fixed BEFORE UPDATE OF {columns} ON {table} BEGIN
        SELECT RAISE(ABORT, 'the ledger never rewrites what was given'); END"""


CLAIM_STRUCTURES: tuple[str, ...] = (
    *_CLAIM_WORDS,
    *_REPORT_WORDS,
    *_points("claims"),
    *_kept("reports", "sightings", "readings", "failures"),
    *_kept("claims", "claim_forms", "claim_parties", "supersessions"),
    _fixed("reports", "id, sha256, text_sha256, text, origin, retrieved_at"),
    _fixed("readings", "report, reader, published, claims, read_at"),
    _fixed("claims", "id, report, reading, type, evidence, evidence_start, evidence_end, lat, lon"),
    _fixed("claim_forms", "claim, public, judgements"),
)
LINKING_STRUCTURES: tuple[str, ...] = (
    *_points("incidents"),
    *_kept("copies", "incidents", "incident_claims", "links", "contradictions"),
    _fixed("incidents", "id, status, lat, lon, whole, linker, filed_at"),
)
REVIEW_STRUCTURES: tuple[str, ...] = (
    *_kept("reviews", "pair_judgements"),
    _fixed("reviews", "n, claim, incident, reviewer, at, verb, field, before, after, why, undoes, seen"),
    _fixed("pair_judgements", "n, review, first, second, same"),
    _fixed("claims", "by_review").replace("claims_fixed", "claims_by_review_fixed"),
)
# Who was let in and what left the building is kept as well; the queue of reading is not part of the record.
SERVING_STRUCTURES: tuple[str, ...] = (
    *_kept("accounts", "tokens", "exported"),
    _fixed("exported", "who, what, at"),
)
