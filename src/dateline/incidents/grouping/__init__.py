"""From scored pairs to groups of claims, in four steps that each look only one step around.

What people judged has the last word.
"""

from dateline.incidents.grouping.group import group
from dateline.incidents.grouping.judged import respect

__all__ = ["group", "respect"]
