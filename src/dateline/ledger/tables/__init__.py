"""The schema, one concept a file; all tables hang on one `metadata`.

It is written for SQLite and PostgreSQL alike. What only SQLite has (full text, R*Tree, guards) is in
`dateline.ledger.sqlite.structures`. A row is current while its `superseded_at` is empty.
"""

from dateline.ledger.tables.accounts import accounts, exported, tokens
from dateline.ledger.tables.claims import claim_forms, claim_parties, claims, supersessions
from dateline.ledger.tables.copies import copies, sketch_bands, sketches
from dateline.ledger.tables.failures import failures
from dateline.ledger.tables.incidents import claim_keys, contradictions, incident_claims, incidents, links
from dateline.ledger.tables.jobs import job_reports, jobs
from dateline.ledger.tables.metadata import metadata
from dateline.ledger.tables.reports import readings, reports, sightings
from dateline.ledger.tables.reviews import pair_judgements, reviews
from dateline.ledger.tables.totals import incident_cells, incident_days, incident_totals

__all__ = [
    "accounts",
    "claim_forms",
    "claim_keys",
    "claim_parties",
    "claims",
    "contradictions",
    "copies",
    "exported",
    "failures",
    "incident_cells",
    "incident_claims",
    "incident_days",
    "incident_totals",
    "incidents",
    "job_reports",
    "jobs",
    "links",
    "metadata",
    "pair_judgements",
    "readings",
    "reports",
    "reviews",
    "sightings",
    "sketch_bands",
    "sketches",
    "supersessions",
    "tokens",
]
