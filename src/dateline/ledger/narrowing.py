"""What pages ask of a ledger beyond lists: facets, what has no place, names, versions, the edition."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection
from contextlib import AbstractContextManager

import sqlalchemy as sa

from dateline.ledger import days, editions, facets, headings, history, incident_history, single, unplaced
from dateline.model import Filter, Incident


class Narrowing(ABC):
    """The part of `Ledger` that pages are made from; every method only reads."""

    @abstractmethod
    def _reads(self) -> AbstractContextManager[sa.Connection]:
        """Opens a connection that reads."""

    def edition(self) -> editions.Edition:
        """Says which state of the ledger there is now."""
        with self._reads() as connection:
            return editions.edition(connection)

    def facets(self, wanted: Filter) -> facets.Facets:
        """Counts the claims that fit by type, country, manner, source and outlet, up to a bound."""
        with self._reads() as connection:
            return facets.facets(connection, wanted)

    def unplaced(self, wanted: Filter, *, limit: int) -> list[Incident]:
        """Returns the first incidents that fit and have no point on a map."""
        with self._reads() as connection:
            return list(unplaced.unplaced(connection, wanted, limit=limit))

    def called(self, reports: Collection[str]) -> dict[str, headings.Called]:
        """Returns outlet and title of reports by id."""
        with self._reads() as connection:
            return headings.called(connection, reports)

    def incident(self, id_: str) -> Incident:
        """Returns a current incident; raises IncidentUnknown."""
        with self._reads() as connection:
            return single.find_incident(connection, id_)

    def incident_versions(self, claims: Collection[str]) -> list[incident_history.Linked]:
        """Returns every incident that ever held one of the claims, the oldest first."""
        with self._reads() as connection:
            return list(incident_history.versions(connection, claims))

    def incidents_of(self, claim: str) -> list[tuple[str, str]]:
        """Returns the ids of the incidents that hold a claim: each tells, denies or foretells."""
        with self._reads() as connection:
            return incident_history.incident_ids_of(connection, claim)

    def successors(self, id_: str) -> list[str]:
        """Returns the ids of the current incidents that hold a claim of any version of an incident."""
        with self._reads() as connection:
            return incident_history.successors(connection, id_)

    def days(self, wanted: Filter) -> list[days.Day]:
        """Returns how many current incidents begin on each day, by day and status, undated ones first."""
        with self._reads() as connection:
            return list(days.days(connection, wanted))

    def claim_versions(self, id_: str) -> list[history.Version]:
        """Returns every version of a claim, the oldest first; none where no claim ever had that id."""
        with self._reads() as connection:
            return list(history.versions(connection, id_))
