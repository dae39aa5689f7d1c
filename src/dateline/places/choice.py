"""Chooses among the places that have a name: by what the text calls it, the report's countries and size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import log1p, log10

from dateline.model import Candidate, Judgement, Place
from dateline.places.index import Entry
from dateline.places.names import Name
from dateline.places.rejection import KNOWN_CITY
from dateline.places.surroundings import Surroundings
from dateline.places.theatre import Theatre

# Weights in units of a tenfold population; found on coded war reports, confirmed on news corpora.
_BY_COUNTRY = 2.4
_BY_MAIN = 0.6
_BY_FAME = 1.0
_BY_VOTES = 3.0
_BY_NAMED_COUNTRY = 6.0
_BY_OWN_NAME = 0.4
_BY_SORT = 4.0
_REGION_SIZE = 4.6
_DISTRICT_SIZE = 2.0
# Two candidates closer than this cannot be told apart with confidence.
_MARGIN = 2.0
# A country with this share of the heaviest one's weight is where the report plays, too.
CENTRAL = 0.5
# Smaller places are surnames and common words as often as places.
_TOWN = 15_000
# Cities known by names of other languages (Warschau, Pekin).
_METROPOLIS = 1_000_000
_LONG_NAME = 5
# Countries in which most small towns bear surnames, or gave them: "of" and "and" before a name say nothing.
_TOWNS_AS_SURNAMES = frozenset("USA GBR CAN AUS NZL IRL".split())
_REJECTED = 3
# So many votes of the report's other places make a small place as believable as a word of place before it.
_BELIEVED = 0.4
_KINDS = frozenset("county parish district raion rayon governorate province oblast department".split())


def choose(
    name: Name,
    around: Surroundings,
    theatre: Theatre,
    *,
    container: str | None = None,
    votes: Mapping[Entry, float] | None = None,
) -> Judgement[Place]:
    """Returns the place that the name means.

    `container` is a country (ISO3) or region named in apposition; `votes` says how much the report's other
    names speak for each entry.
    """
    votes = votes or {}
    ranked = sorted(
        ((score(e, around, theatre, container) + _by_votes(votes.get(e, 0.0)), e) for e in name.entries),
        key=lambda pair: (-pair[0], pair[1].geonameid or 0),
    )
    top, best = ranked[0]
    reason = _too_far(name.form, best, around, theatre, container, votes.get(best, 0.0))
    rejected = tuple(
        Candidate(_label(e), _confidence(s - top, 0.0), "less likely here")
        for s, e in ranked[1 : _REJECTED + 1]
    )
    if reason:
        return Judgement(
            None, 0.0, "gazetteer", reason, (name.span,), (Candidate(_label(best), 0.3, reason),)
        )
    rule = "in-country" if container else ("gazetteer" if best.own else "alternate-name")
    margin = top - ranked[1][0] if len(ranked) > 1 else _MARGIN
    return Judgement(
        as_place(best, around), _confidence(margin, 0.5), rule, _why(best, theatre), (name.span,), rejected
    )


def as_place(entry: Entry, around: Surroundings) -> Place:
    """Returns a gazetteer entry as a place, near it where the words say so."""
    place = Place(
        entry.name,
        entry.country,
        round(entry.lat, 2),
        round(entry.lon, 2),
        "settlement",
        entry.admin1,
        entry.geonameid,
    )
    if entry.kind == "region":
        return replace(place, precision="region")
    if entry.kind == "district" or around.sort == "district":
        return replace(place, precision="district")
    return replace(place, precision="near") if around.near else place


def score(entry: Entry, around: Surroundings, theatre: Theatre, container: str | None) -> float:
    """Returns how likely a name means an entry, other names left aside, in tenfold populations."""
    size = {"region": _REGION_SIZE, "district": _DISTRICT_SIZE}.get(entry.kind) or log10(
        entry.population + 100
    )
    total = size + _BY_COUNTRY * theatre.share(entry.country) + _BY_OWN_NAME * entry.own
    total += _BY_MAIN * (entry.country == theatre.main)
    total += _BY_FAME * (entry.own and entry.population >= KNOWN_CITY)
    if container and container in (entry.country, entry.admin1):
        total += _BY_NAMED_COUNTRY
    if around.sort in ("region", "district"):
        total += _BY_SORT * (entry.kind == around.sort)
    elif around.sort == "settlement":
        total += _BY_SORT * (entry.kind in ("settlement", "section"))
    elif entry.kind == "region" and len(entry.name.split()) > 1 and entry.own:
        total += 1.0
    return total


def _by_votes(votes: float) -> float:
    """Returns the bonus for what the other names say; each further vote adds less."""
    return _BY_VOTES * log1p(votes)


def _too_far(
    form: str, best: Entry, around: Surroundings, theatre: Theatre, container: str | None, votes: float
) -> str:
    """Returns why even the best place is not believed: small, and in a country that is not the report's."""
    if container or not theatre.weights or _says_its_kind(form, best) or votes >= _BELIEVED:
        return ""
    share = theatre.share(best.country)
    size = best.population
    if best.kind == "region":
        size = KNOWN_CITY if around.placed or (best.own and (share > 0 or " " in best.name)) else 0
    if best.country == theatre.main or share >= CENTRAL:
        said = around.placed if best.country in _TOWNS_AS_SURNAMES else around.located
        return "" if said or size >= _TOWN else "a small place with no word of place before it"
    if not best.own and (size < _METROPOLIS or len(form) < _LONG_NAME):
        return "" if share > 0 and around.placed else "another name of a place in a country not spoken of"
    if size >= KNOWN_CITY or (around.placed and (size >= _TOWN or share > 0)):
        return ""
    return "a small place in a country not spoken of"


def _says_its_kind(form: str, best: Entry) -> bool:
    """Whether the name itself says that it is a place: "Walker County", "Kupiansk Raion"."""
    return best.own and best.kind in ("district", "region") and form.split()[-1] in _KINDS


def _confidence(margin: float, floor: float) -> float:
    return round(max(0.05, min(0.95, floor + 0.45 * margin / _MARGIN)), 2)


def _label(entry: Entry) -> str:
    inside = ", ".join(filter(None, (entry.admin1, entry.country)))
    return f"{entry.name} ({inside})" if inside else entry.name


def _why(best: Entry, theatre: Theatre) -> str:
    if best.country == theatre.main:
        return "the report's main country"
    return "a country of the report" if theatre.share(best.country) > 0 else "the largest of that name"
