"""Dateline turns war reporting into an auditable record of claims."""

__version__ = "0.1.0"
