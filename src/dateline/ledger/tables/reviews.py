"""What reviewers decided, and which claims they judged to speak of one occurrence or not.

Only ever added to. What a decision does to a claim is in the row of the claim (`claims.review`, and
`claims.by_review` for a row that a decision made); both follow from here.
"""

from __future__ import annotations

import sqlalchemy as sa

from dateline.ledger.tables.metadata import Instant, RowNumber, metadata, number

reviews = sa.Table(
    "reviews",
    metadata,
    number(),
    sa.Column("claim", sa.String(20), comment="its id"),
    sa.Column("incident", sa.String(40), comment="its id when it was merged or split"),
    sa.Column("reviewer", sa.Text, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sa.Column("verb", sa.String(8), nullable=False),
    sa.Column("field", sa.String(12)),
    sa.Column("before", sa.JSON(none_as_null=True)),
    sa.Column("after", sa.JSON(none_as_null=True)),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("undoes", RowNumber, comment="the number of the review that an undo takes back"),
    sa.Column("seen", RowNumber, comment="the number of the claim's row that the reviewer saw"),
    sa.Index("ix_reviews_claim", "claim"),
    sa.Index("ix_reviews_incident", "incident"),
    sa.Index("ix_reviews_reviewer", "reviewer"),
    sa.Index("ix_reviews_undoes", "undoes"),
)

pair_judgements = sa.Table(
    "pair_judgements",
    metadata,
    number(),
    sa.Column("review", sa.ForeignKey("reviews.n"), nullable=False, index=True),
    sa.Column("first", sa.String(20), nullable=False, comment="the smaller of two claim ids"),
    sa.Column("second", sa.String(20), nullable=False),
    sa.Column("same", sa.Boolean, nullable=False, comment="whether they speak of one occurrence"),
)
