"""Where claims and incidents come from, as PROV-JSON (W3C submission of 24 April 2013).

Reports, claims and incidents are entities; reading a report and linking are activities; the versions of
the program are agents.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, Any, Self

from dateline.exports.record import Record, ShownClaim, Told
from dateline.model import Report

_SECTIONS = ("entity", "activity", "agent", "wasGeneratedBy", "used", "wasDerivedFrom", "wasAssociatedWith")
_PREFIX = {"dateline": "urn:dateline:"}


class Provenance:
    """Gathers the parts of a PROV-JSON document, each on disk, since each section must stand together."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._files: dict[str, IO[str]] = {}
        self._relations = 0
        self._readers: set[str] = set()

    def __enter__(self) -> Self:
        for name in _SECTIONS:
            file = self._stack.enter_context(TemporaryFile("w+", encoding="utf-8"))
            self._files[name] = file
        return self

    def __exit__(self, *_error: object) -> None:
        self._stack.close()

    def see_report(self, report: Report, reader: str) -> None:
        """Notes a report and that the reader read it; raises nothing where it is seen for the first time."""
        origin = {"prov:type": "report", "dateline:origin": report.origin}
        self._put("entity", report.id, origin | {"dateline:sha256": f"SHA-256:{report.sha256}"})
        reading = _reading(report.id, reader)
        self._put("activity", reading, {"prov:type": "reading"})
        self._relate("used", {"prov:activity": reading, "prov:entity": report.id})
        self._see_agent(reader)
        self._relate("wasAssociatedWith", {"prov:activity": reading, "prov:agent": f"reader-{reader}"})

    def see_claim(self, claim: ShownClaim) -> None:
        """Notes a claim, the reading that made it and the report that it comes from."""
        id_, report = claim.public["id"], claim.public["report"]
        self._put("entity", id_, {"prov:type": "claim"})
        reading = _reading(report, claim.reader)
        self._relate("wasGeneratedBy", {"prov:entity": id_, "prov:activity": reading})
        self._relate("wasDerivedFrom", {"prov:generatedEntity": id_, "prov:usedEntity": report})

    def see_incident(self, told: Told) -> None:
        """Notes an incident and the claims that it comes from."""
        incident = told.incident
        self._put("entity", incident.id, {"prov:type": "incident"})
        linking = f"linking-{incident.id}"
        self._put("activity", linking, {"prov:type": "linking"})
        self._relate("wasGeneratedBy", {"prov:entity": incident.id, "prov:activity": linking})
        for id_ in (*incident.claims, *incident.denials, *incident.foretold):
            self._relate("wasDerivedFrom", {"prov:generatedEntity": incident.id, "prov:usedEntity": id_})

    def document(self, record: Record) -> Iterator[str]:
        """Yields the document in pieces."""
        about = {"dateline:made": record.made.isoformat(timespec="seconds"), "prov:type": "export"}
        self._put("entity", "export", about)
        yield f'{{"prefix": {json.dumps(_PREFIX)}'
        for name, file in self._files.items():
            yield f',\n"{name}": {{'
            file.seek(0)
            before = "\n"
            for line in file:
                yield before + line.rstrip("\n")
                before = ",\n"
            yield "\n}"
        yield "}\n"

    def _see_agent(self, reader: str) -> None:
        if reader not in self._readers:
            self._readers.add(reader)
            self._put(
                "agent", f"reader-{reader}", {"prov:type": "prov:SoftwareAgent", "dateline:version": reader}
            )

    def _put(self, section: str, id_: str, attributes: Mapping[str, Any]) -> None:
        self._files[section].write(f"{json.dumps(f'dateline:{id_}')}: {json.dumps(attributes)}\n")

    def _relate(self, section: str, ends: Mapping[str, str]) -> None:
        self._relations += 1
        named = {end: f"dateline:{id_}" for end, id_ in ends.items()}
        self._files[section].write(f'"_:r{self._relations}": {json.dumps(named)}\n')


def _reading(report: str, reader: str) -> str:
    return f"reading-{report}-{reader}"
