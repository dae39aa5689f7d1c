"""Finds the places of a report and tells which places they are."""

from dateline.places.add import AddedPlaces, add_to_gazetteer
from dateline.places.find import find
from dateline.places.gazetteer import Gazetteer, default_folder
from dateline.places.locate import locate

__all__ = ["AddedPlaces", "Gazetteer", "add_to_gazetteer", "default_folder", "find", "locate"]
