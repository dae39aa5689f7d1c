"""Full text, PostGIS indexes and guards, as functions, triggers and indexes that the server keeps up.

They bear the names that they have in a SQLite file wherever they are the same thing.
"""

from __future__ import annotations

from dateline.ledger.guards import CLAIM_GUARDS, LINKING_GUARDS, REVIEW_GUARDS, SERVING_GUARDS, Guards

# Case and accents are folded, and all but letters and digits of any script becomes a space. The collation
# makes it the same on every server, whatever its locale; the last normal form joins again what is a letter
# of its own in two parts (Hangul, Arabic hamza).
_FOLDED = r"""CREATE FUNCTION dateline_folded(given text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_replace(
        normalize(regexp_replace(
            normalize(lower(coalesce(given, '') COLLATE "und-x-icu"), NFD), '[\u0300-\u036f]', '', 'g'
        ), NFC) COLLATE "und-x-icu", '[^[:alnum:]]+', ' ', 'g')"""

# A place is left free between two columns, so that no phrase runs from one into the next.
_CLAIM_WORDS = (
    _FOLDED,
    """CREATE FUNCTION dateline_words(VARIADIC given text[]) RETURNS tsvector
        LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
        DECLARE words tsvector := ''; told text;
        BEGIN
            FOREACH told IN ARRAY given LOOP
                words := words || '-:1'::tsvector || to_tsvector('simple', dateline_folded(told));
            END LOOP;
            RETURN ts_delete(words, '-');
        END $$""",
    """CREATE TABLE claims_fts (
        rowid bigint NOT NULL CONSTRAINT pk_claims_fts PRIMARY KEY, words tsvector NOT NULL)""",
    # Without a list of what is pending, a search need not pass through it while others write.
    "CREATE INDEX ix_claims_fts_words ON claims_fts USING gin (words) WITH (fastupdate = off)",
    """CREATE FUNCTION dateline_claims_fts() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO claims_fts VALUES (
                new.n, dateline_words(new.evidence, new.place, new.actors, new.targets, new.sources));
            RETURN NULL;
        END $$""",
    """CREATE TRIGGER claims_fts_insert AFTER INSERT ON claims
        FOR EACH ROW EXECUTE FUNCTION dateline_claims_fts()""",
)

_REFUSALS = (
    """CREATE FUNCTION dateline_kept() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE integrity_constraint_violation
                USING MESSAGE = 'the ledger keeps everything: supersede instead';
        END $$""",
    """CREATE FUNCTION dateline_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE integrity_constraint_violation
                USING MESSAGE = 'the ledger never rewrites what was given';
        END $$""",
)


def _points(table: str) -> tuple[str, str]:
    """Indexes over the points of current rows: on a plane for boxes, on the globe for circles."""
    point = "ST_SetSRID(ST_MakePoint(lon, lat), 4326)"
    return (
        f"CREATE INDEX ix_{table}_points ON {table} USING gist (({point})) WHERE superseded_at IS NULL",
        f"CREATE INDEX ix_{table}_globe ON {table} USING gist (geography({point}))"
        " WHERE superseded_at IS NULL",
    )


def _wider_points(table: str, *columns: str) -> tuple[str, ...]:
    """The same with what maps and lists ask of a row: none is looked up, and a map is four times as fast."""
    point = "ST_SetSRID(ST_MakePoint(lon, lat), 4326)"
    held = ", ".join(("lat", "lon", "when_start", "n", *columns))
    return tuple(
        statement
        for name, on in (("points", f"({point})"), ("globe", f"geography({point})"))
        for statement in (
            f"DROP INDEX ix_{table}_{name}",
            f"CREATE INDEX ix_{table}_{name} ON {table} USING gist ({on}) INCLUDE ({held}, place_precision)"
            " WHERE superseded_at IS NULL",
        )
    )


def _newest(table: str) -> str:
    """The order of lists, so that a page of them is a piece of an index and nothing is sorted."""
    by = "when_start DESC NULLS LAST, n"
    return f"CREATE INDEX ix_{table}_newest ON {table} ({by}) WHERE superseded_at IS NULL"


# The doubtful first is how claims are reviewed.
_DOUBTFUL = "CREATE INDEX ix_claims_doubtful ON claims (confidence, n) WHERE superseded_at IS NULL"


def _guards(guards: Guards) -> tuple[str, ...]:
    """Triggers that refuse what the guards forbid."""
    kept = (
        f"""CREATE TRIGGER {table}_kept BEFORE DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION dateline_kept()"""
        for table in guards.kept
    )
    whole = (
        f"""CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION dateline_kept()"""
        for table in guards.kept
    )
    fixed = (
        f"""CREATE TRIGGER {one.table}_{one.name} BEFORE UPDATE OF {one.columns} ON {one.table}
            FOR EACH ROW EXECUTE FUNCTION dateline_fixed()"""
        for one in guards.fixed
    )
    return (*kept, *whole, *fixed)


CLAIM_STRUCTURES: tuple[str, ...] = (
    *_CLAIM_WORDS,
    *_points("claims"),
    _newest("claims"),
    _DOUBTFUL,
    *_REFUSALS,
    *_guards(CLAIM_GUARDS),
)
LINKING_STRUCTURES: tuple[str, ...] = (*_points("incidents"), _newest("incidents"), *_guards(LINKING_GUARDS))
REVIEW_STRUCTURES: tuple[str, ...] = _guards(REVIEW_GUARDS)
SERVING_STRUCTURES: tuple[str, ...] = _guards(SERVING_GUARDS)
TOTALS_STRUCTURES: tuple[str, ...] = (*_wider_points("claims"), *_wider_points("incidents", "status"))
