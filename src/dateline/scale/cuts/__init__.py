"""Files cut into slices and records, so that several workers read one file."""
