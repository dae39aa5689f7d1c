"""Says why there is nothing to tell, and what to do."""

from __future__ import annotations

from dateline.brief import phrases
from dateline.brief.materials import Materials


def nothing_found(materials: Materials) -> str:
    """Returns a sentence where the report holds no incident, else nothing."""
    if materials.incidents:
        return ""
    if not materials.held:
        return "The ledger holds no claims yet: add reports with `dateline add`."
    where = f" in {phrases.clean(materials.area)}" if materials.area else ""
    period = phrases.days(materials.start, materials.end)
    if materials.filed:
        claims = phrases.count(materials.filed, "claim")
        why = "they are not linked yet, or tell only of what is planned or denied"
        return f"The ledger holds {claims} of {period}{where}, but no incident: {why}."
    if materials.seen.reports:
        reports = phrases.count(materials.seen.reports, "report")
        return f"No claim in the ledger speaks of {period}{where}, though {reports} of these days were read."
    return (
        f"No claim in the ledger speaks of {period}{where}, and no report of these days was read: "
        "this silence says nothing of the war."
    )
