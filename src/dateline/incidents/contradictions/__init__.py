"""Contradictions: claims of one incident that cannot both be right; one rule a file."""

from dateline.incidents.contradictions.table import RULES, contradictions

__all__ = ["RULES", "contradictions"]
