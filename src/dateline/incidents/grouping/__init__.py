"""From scored pairs to groups of claims, in four steps that each look only one step around."""

from dateline.incidents.grouping.group import group

__all__ = ["group"]
