"""Measures the reader against coded reports and public corpora."""
