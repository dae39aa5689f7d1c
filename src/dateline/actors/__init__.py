"""Actors: names, roles and pronouns to codes of side and sector."""

from dateline.actors.find import armed_groups, find, find_all_names
from dateline.actors.registry import Registry

__all__ = ["Registry", "armed_groups", "find", "find_all_names"]
