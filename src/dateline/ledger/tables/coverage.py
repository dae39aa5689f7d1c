"""The coverage log: how much was seen of each outlet on each day, so that silence can be told from loss."""

from __future__ import annotations

# A view, not a table that is counted up: it cannot disagree with the reports. The day is the day of
# publication. Bytes that several outlets carry count for each of them. A failure no longer counts once
# its origin has given a report.
_COUNTED = """
SELECT outlet, day, count(*) AS seen, sum(was_read) AS read, sum(failed) AS failed, sum(claims) AS claims
FROM (
    SELECT DISTINCT sightings.outlet AS outlet, sightings.published AS day, sightings.report AS name,
        CASE WHEN readings.n IS NULL THEN 0 ELSE 1 END AS was_read,
        CASE WHEN readings.n IS NULL THEN 1 ELSE 0 END AS failed,
        coalesce(readings.claims, 0) AS claims
    FROM sightings LEFT JOIN readings
        ON readings.report = sightings.report AND readings.superseded_at IS NULL{seen}
    UNION ALL
    SELECT DISTINCT failures.outlet, failures.published, failures.origin, 0, 1, 0 FROM failures
    WHERE failures.report IS NULL
        AND NOT EXISTS (SELECT 1 FROM sightings WHERE sightings.origin = failures.origin){lost}
) AS seen_once
GROUP BY outlet, day
"""

COVERAGE = _COUNTED.format(seen="", lost="")
# The same of one period and of what has no day: the view would count every day before it is narrowed.
COVERAGE_BETWEEN = _COUNTED.format(
    seen="\n    WHERE sightings.published BETWEEN :start AND :end OR sightings.published IS NULL",
    lost="\n        AND (failures.published BETWEEN :start AND :end OR failures.published IS NULL)",
)
