"""Incidents: claims of many reports that speak of one occurrence, and what they say against each other."""

from __future__ import annotations

from dateline.incidents.blocking import keys
from dateline.incidents.facts import facts_of
from dateline.incidents.link import link_claims, link_parts
from dateline.incidents.relink import Relinked, relink
from dateline.incidents.score import Scale
from dateline.model import FiledClaim


def keys_of(claim: FiledClaim, scale: Scale) -> tuple[str, ...]:
    """Returns the keys to file a claim under, so that `relink` can be given the claims that have one."""
    return keys(facts_of(claim, scale.kinds, wordless=True))


__all__ = ["Relinked", "Scale", "keys_of", "link_claims", "link_parts", "relink"]
