"""The words for what is chosen and shown: types by family, statuses, sides, countries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import Request

from dateline.actors.registry import Registry
from dateline.brief.statuses import LOOKS
from dateline.events.ontology import Ontology

Options = Sequence[tuple[str, str]]
Groups = Sequence[tuple[str, Options]]
_FAMILIES = {
    "people": "harm to people",
    "things": "things",
    "words": "words and deals",
    "arms": "arms and sanctions",
}
MODALITIES = ("actual", "planned", "predicted", "hypothetical")
POLARITIES = {"positive": "happened or holds", "negative": "did not happen"}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Values with their words; groups are pairs of a heading (empty for none) and its options."""

    types: Groups
    statuses: Groups
    modalities: Groups
    polarities: Groups
    countries: Options
    titles: Mapping[str, str]
    country_names: Mapping[str, str]
    actor_names: Mapping[str, str]

    @classmethod
    def load(cls) -> Vocabulary:
        """Reads the ontology and the registry (0.2 s); raises KnowledgeError where one is malformed."""
        types = Ontology.load().types
        registry = Registry.load()
        families: dict[str, list[tuple[str, str]]] = {}
        for one in types.values():
            families.setdefault(_FAMILIES.get(one.family, one.family), []).append((one.id, one.title))
        entries = {n.entry.id: n.entry.name for names in registry.names.values() for n in names if n.entry}
        return cls(
            types=tuple((name, tuple(options)) for name, options in families.items()),
            statuses=(("", tuple((look.status, look.words) for look in LOOKS)),),
            modalities=(("", tuple((name, name) for name in MODALITIES)),),
            polarities=(("", tuple(POLARITIES.items())),),
            countries=tuple(sorted(registry.country_names.items(), key=lambda pair: pair[1])),
            titles={one.id: one.title for one in types.values()},
            country_names=dict(registry.country_names),
            actor_names=entries,
        )

    def type_title(self, name: str) -> str:
        """Returns the title of a type, the name itself in words where the ontology has it no longer."""
        return self.titles.get(name, name.replace("_", " "))

    def country(self, code: str | None) -> str:
        """Returns a country's name, its code where it has none here."""
        return self.country_names.get(code, code) if code else "no country"


def vocabulary_of(request: Request) -> Vocabulary:
    """Returns the vocabulary of the application."""
    vocabulary: Vocabulary = request.app.state.vocabulary
    return vocabulary
