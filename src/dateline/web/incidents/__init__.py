"""An incident as its page tells it: by side and source, by field, by contradiction, by version."""
