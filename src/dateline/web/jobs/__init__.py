"""Reading in a process of its own: the queue, the worker, the progress of each report."""
