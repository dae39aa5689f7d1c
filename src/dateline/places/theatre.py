"""Weighs the countries that a report speaks of, and tells in which of them it plays."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Document
from dateline.places.gazetteer import Gazetteer
from dateline.places.names import Name, Word
from dateline.places.rejection import KNOWN_CITY

# A demonym says less about where than a country's name: armies are named by it abroad.
_BY_ADJECTIVE = 0.5
# A town that only one country has, or almost.
_BY_TOWN = 0.7
# "in Sudan" says where; "Sudan" alone may be a party to something elsewhere.
_BY_PREPOSITION = 0.7
# The outlet's country is a weak sign: most outlets report on wars elsewhere.
_BY_OUTLET = 0.3
# An armed group is named where it fights, more often than a state is.
_BY_GROUP = 0.5
# Below this the heaviest country is only a guess: one town of that name, or one army.
_FIRM = 1.0


@dataclass(frozen=True, slots=True)
class Theatre:
    """Weights of countries by ISO3, and the country that weighs most, if any."""

    weights: dict[str, float]
    main: str | None

    def share(self, country: str) -> float:
        """Returns the country's weight as a share of the heaviest, 0..1; less where all weigh little."""
        top = max(self.weights.values(), default=0.0)
        return self.weights.get(country, 0.0) / max(top, _FIRM)

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries in question, heaviest first; at most four."""
        return tuple(sorted(self.weights, key=lambda c: (-self.weights[c], c))[:4])


def weigh(
    document: Document,
    rows: Sequence[tuple[Word, ...]],
    names: Iterable[Name],
    gazetteer: Gazetteer,
    groups: Mapping[str, float],
) -> Theatre:
    """Returns the report's theatre from its countries, adjectives, armed groups and unmistakable towns."""
    knowledge = gazetteer.knowledge
    weights: defaultdict[str, float] = defaultdict(float)
    weights.update({country: _BY_GROUP * n for country, n in groups.items()})
    local: defaultdict[str, float] = defaultdict(float)
    for row in rows:
        for word in row:
            iso3 = knowledge.adjective_of.get(word.text.casefold()) if word.is_capital else None
            if iso3:
                weights[iso3] += _BY_ADJECTIVE
    towns: set[tuple[str, str]] = set()
    for name in names:
        if name.place is not None:
            if name.place.country:
                weights[name.place.country] += 1.0
                before = rows[name.sentence][name.first - 1].form if name.first else ""
                local[name.place.country] += _BY_PREPOSITION * (before in knowledge.words["plain_locatives"])
        elif name.form not in knowledge.stop_names:
            towns.update((c, name.form) for c in _only_country(name))
    # Where an armed group is named, a town of a country not spoken of is a namesake: Baga lies in Spain, too.
    for country, _ in towns:
        if groups and country not in weights:
            continue
        local[country] += _BY_TOWN
        weights[country] += _BY_TOWN
    if document.report.outlet_country:
        weights[document.report.outlet_country] += _BY_OUTLET
    if not weights:
        return Theatre({}, None)
    # Where towns are named is where it plays: a country of many words but no towns is a party or a speaker.
    main = max(weights, key=lambda c: (weights[c] + 2 * local.get(c, 0.0), c))
    return Theatre(dict(weights), main)


def _only_country(name: Name) -> tuple[str, ...]:
    """Returns the country of a name that one country has, or that is ten times as populous in one.

    Against a city that is known by the name, smaller places that have it beside their own count for nothing.
    """
    known = any(entry.own and entry.population >= KNOWN_CITY for entry in name.entries)
    best: Counter[str] = Counter()
    for entry in name.entries:
        if entry.own or not known or entry.population >= KNOWN_CITY:
            best[entry.country] = max(best[entry.country], entry.population + 1)
    ranked = best.most_common(2)
    if len(ranked) == 1 or ranked[0][1] > 10 * ranked[1][1]:
        return (ranked[0][0],)
    return ()
