"""What the database itself refuses: to delete what was filed, and to rewrite what was given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fixed:
    """Columns of a table, parted by commas, that are never rewritten; `name` is that of the guard."""

    table: str
    columns: str
    name: str = "fixed"


@dataclass(frozen=True, slots=True)
class Guards:
    """Tables of which nothing is deleted, and columns that are never rewritten."""

    kept: tuple[str, ...]
    fixed: tuple[Fixed, ...]


# By step of the schema: a later step adds guards of its own, and changes none of these.
CLAIM_GUARDS = Guards(
    (
        "reports",
        "sightings",
        "readings",
        "failures",
        "claims",
        "claim_forms",
        "claim_parties",
        "supersessions",
    ),
    (
        Fixed("reports", "id, sha256, text_sha256, text, origin, retrieved_at"),
        Fixed("readings", "report, reader, published, claims, read_at"),
        Fixed("claims", "id, report, reading, type, evidence, evidence_start, evidence_end, lat, lon"),
        Fixed("claim_forms", "claim, public, judgements"),
    ),
)
LINKING_GUARDS = Guards(
    ("copies", "incidents", "incident_claims", "links", "contradictions"),
    (Fixed("incidents", "id, status, lat, lon, whole, linker, filed_at"),),
)
REVIEW_GUARDS = Guards(
    ("reviews", "pair_judgements"),
    (
        Fixed("reviews", "n, claim, incident, reviewer, at, verb, field, before, after, why, undoes, seen"),
        Fixed("pair_judgements", "n, review, first, second, same"),
        Fixed("claims", "by_review", "by_review_fixed"),
    ),
)
# Who was let in and what left the building is kept as well; the queue of reading is not part of the record.
SERVING_GUARDS = Guards(("accounts", "tokens", "exported"), (Fixed("exported", "who, what, at"),))
