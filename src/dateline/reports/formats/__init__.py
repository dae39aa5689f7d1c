"""One format a file; `table` lists them."""
