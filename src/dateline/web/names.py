"""What rules and values of incidents name by id, in words: sides, registered actors, reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from textwrap import shorten

from dateline.brief.phrases import clean, people
from dateline.ledger import Ledger
from dateline.model import Incident
from dateline.web.vocabulary import Vocabulary

# A headline is known again by its first words.
_TITLE = 48
_FIELDS = {
    "occurrence": "whether it happened",
    "perpetrator": "who did it",
    "control": "who holds the ground",
    "figures": "how many",
}
_REPORT = re.compile(r"rep_[0-9a-f]{16}")
_CODE = re.compile(r"[A-Z]{3}(?:GOV|MIL|PMC|REB|POL|JUD|PTY)?")
# Ids that rules hold: reports, registered actors, codes of sides.
_ID = re.compile(r"(?<![\w-])(?:rep_[0-9a-f]{16}|[a-z]+(?:-[a-z0-9]+)+|[A-Z]{3}(?:[A-Z]{3})?)(?![\w-])")


@dataclass(frozen=True, slots=True)
class Names:
    """Words for ids; what has none stays as it is."""

    reports: Mapping[str, str]
    vocabulary: Vocabulary

    def readable(self, text: str) -> str:
        """Returns a rule or value with names in place of ids."""
        return _ID.sub(lambda found: self.of(found.group()), text)

    def rule(self, incident: Incident) -> str:
        """Returns why an incident has its status, in words."""
        if incident.status == "contradicted":
            opening, on, fields = incident.rule.partition(" on ")
            named = (_FIELDS.get(field, field) for field in fields.split(", "))
            return f"{opening}{on}{', '.join(named)}"
        return self.readable(incident.rule).replace("report(s) say", "reports say")

    def of(self, id_: str) -> str:
        """Returns the name of a side, an actor or a report."""
        if id_ in self.reports:
            return self.reports[id_]
        if id_ in self.vocabulary.actor_names:
            return self.vocabulary.actor_names[id_]
        if id_ in self.vocabulary.country_names:
            return f"the state of {self.vocabulary.country_names[id_]}"
        if _CODE.fullmatch(id_) and id_[:3] in self.vocabulary.country_names:
            return f"{people(id_[3:])} of {self.vocabulary.country_names[id_[:3]]}"
        return id_

    def side(self, id_: str | None) -> str:
        """Returns the name of a side, and what those are called that belong to none."""
        return self.of(id_) if id_ else "Of no side"


def names_for(ledger: Ledger, incidents: Iterable[Incident], vocabulary: Vocabulary) -> Names:
    """Returns the names of what the incidents' voices and rules speak of."""
    ids = {
        id_
        for incident in incidents
        for text in (incident.rule, *(voice.name for voice in incident.voices))
        for id_ in _REPORT.findall(text)
    }
    called = ledger.called(ids) if ids else {}
    reports = {id_: clean(one.outlet or "") or _titled(one.title) for id_, one in called.items()}
    return Names({id_: name for id_, name in reports.items() if name}, vocabulary)


def _titled(title: str | None) -> str:
    return f"the report “{shorten(clean(title), _TITLE, placeholder=' …')}”" if title else ""
