"""A worker: a process that reads, and who watches over it."""
