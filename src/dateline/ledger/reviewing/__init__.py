"""Keeps what reviewers decide: decisions are appended, the rows of claims follow from them."""
