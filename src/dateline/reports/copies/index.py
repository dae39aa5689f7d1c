"""Groups of copies, kept while reports come in one at a time."""

from __future__ import annotations

from collections import defaultdict

from dateline.reports.copies.sketch import Sketch, are_copies, bands


class CopyIndex:
    """Finds the copies of a report among those added before; groups do not depend on the order."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._by_band: dict[int, list[str]] = defaultdict(list)
        self._leader: dict[str, str] = {}

    def add(self, report: str, drawn: Sketch) -> tuple[str, ...]:
        """Files a report's sketch and returns the ids of the reports that it is a copy of, sorted.

        Adding a report that was added changes nothing.
        """
        keys = bands(drawn)
        near = {other for key in keys for other in self._by_band.get(key, ())} - {report}
        found = tuple(sorted(other for other in near if are_copies(drawn, self._sketches[other])))
        if report not in self._sketches:
            self._sketches[report] = drawn
            self._leader[report] = report
            for key in keys:
                self._by_band[key].append(report)
            for other in found:
                self._join(report, other)
        return found

    def group(self, report: str) -> str:
        """Returns the group that a report belongs to: the smallest id among its copies, or its own."""
        while self._leader[report] != report:
            self._leader[report] = self._leader[self._leader[report]]
            report = self._leader[report]
        return report

    def groups(self) -> list[list[str]]:
        """Returns the groups of two reports and more, sorted."""
        members: dict[str, list[str]] = defaultdict(list)
        for report in sorted(self._sketches):
            members[self.group(report)].append(report)
        return [group for _, group in sorted(members.items()) if len(group) > 1]

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self.group(one), self.group(other)))
        self._leader[second] = first
