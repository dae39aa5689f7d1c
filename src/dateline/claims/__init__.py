"""Claims: each event with its source, polarity, modality, parties, place, time and verification."""
