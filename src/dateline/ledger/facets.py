"""How the claims that fit a filter divide by type, country, manner, source and outlet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from dateline.ledger.plans import plan
from dateline.ledger.tables import claim_parties, claims, reports
from dateline.model import Filter

FACETS = ("type", "country", "modality", "polarity", "verification", "source", "outlet")
# Claims that are looked at, the newest first: they take 0.05 s; a million would take ten.
_LOOKED_AT = 5_000


@dataclass(frozen=True, slots=True)
class Facets:
    """Values with the number of claims, the most frequent first, by the filter's names.

    `source` is the code of who says so. Unless `is_exact`, more claims fit than were looked at: numbers
    are then lower bounds, and rare values may lack.
    """

    counts: Mapping[str, tuple[tuple[str, int], ...]]
    is_exact: bool


def facets(connection: sa.Connection, wanted: Filter) -> Facets:
    """Counts the claims that fit by each facet; what has no value is in no count."""
    here = claims.c
    columns = (here.n, here.report, *(here[name] for name in FACETS[:5]))
    conditions = plan(connection, claims, wanted).conditions
    some = sa.select(*columns).where(*conditions).order_by(here.when_start.desc()).limit(_LOOKED_AT + 1)
    first = some.subquery("some")
    chosen = sa.select(first, reports.c.outlet).join(reports, reports.c.id == first.c.report)
    rows = connection.execute(chosen).all()
    # By column: a look at each row by name takes six times as long.
    held = dict(zip(chosen.selected_columns.keys(), zip(*rows, strict=True), strict=True)) if rows else {}
    counts = {name: Counter(filter(None, held.get(name, ()))) for name in (*FACETS[:5], "outlet")}
    counts["source"] = _sources(connection, list(held.get("n", ())))
    ordered = {name: tuple(sorted(counts[name].items(), key=_most_first)) for name in FACETS}
    return Facets(ordered, is_exact=len(rows) <= _LOOKED_AT)


def _sources(connection: sa.Connection, numbers: list[int]) -> Counter[str]:
    party = claim_parties.c
    said = sa.select(party.code, sa.func.count(party.claim.distinct())).where(
        party.claim.in_(numbers), party.role == "source", party.code != "UNK"
    )
    return Counter({row[0]: row[1] for row in connection.execute(said.group_by(party.code))})


def _most_first(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]
