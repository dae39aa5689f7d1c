"""Incidents: claims of many reports that speak of one occurrence, and what they say against each other."""

from dateline.incidents.link import link_claims, link_parts
from dateline.incidents.neighbours import keys_of, neighbours
from dateline.incidents.score import Scale

__all__ = ["Scale", "keys_of", "link_claims", "link_parts", "neighbours"]
