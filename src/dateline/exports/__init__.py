"""Claims in the forms that others read: one form a file."""
