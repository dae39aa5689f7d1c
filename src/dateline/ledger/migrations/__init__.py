"""The schema's history, for Alembic: one file a step under `versions`."""
