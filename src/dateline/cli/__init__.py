"""The command line: one command a file, listed in `app`."""

from dateline.cli.app import main

__all__ = ["main"]
