"""When things happen: expressions of time found in a report and resolved to periods of days."""

from dateline.times.expressions import Expression, find_expressions
from dateline.times.find import find
from dateline.times.timex import render_timex

__all__ = ["Expression", "find", "find_expressions", "render_timex"]
