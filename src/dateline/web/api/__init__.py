"""Resources under /api/v1, one a file."""
