"""What is looked up beside the ledger, loaded when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request

from dateline.actors.directory import Directory
from dateline.events import Ontology
from dateline.places.suggestions import Suggestions


class Reference:
    """The types, the registry of actors and the gazetteer; each is loaded once, in a worker thread."""

    def __init__(self) -> None:
        self._lock = Lock()

    @cached_property
    def _ontology(self) -> Ontology:
        return Ontology.load()

    @cached_property
    def _actors(self) -> Directory:
        return Directory.load()

    @cached_property
    def _places(self) -> Suggestions:
        return Suggestions.load()

    @property
    def ontology(self) -> Ontology:
        """The types of the coding guide."""
        with self._lock:
            return self._ontology

    @property
    def actors(self) -> Directory:
        """The registry of actors."""
        with self._lock:
            return self._actors

    @property
    def places(self) -> Suggestions:
        """The gazetteer."""
        with self._lock:
            return self._places


def reference_of(request: Request) -> Reference:
    """Returns what the application looks up."""
    reference: Reference = request.app.state.reference
    return reference


Refers = Annotated[Reference, Depends(reference_of)]
