"""One public corpus a file: each reads its own format and prints that field's customary measure."""
