from __future__ import annotations

from tools.basemap.places import choose


def city(number: int, name: str, people: int, lon: float, lat: float) -> dict[str, object]:
    return {
        "geonameid": number,
        "name": name,
        "countrycode": "XX",
        "population": people,
        "longitude": lon,
        "latitude": lat,
    }


CITIES = {
    "1": city(1, "Large", 2_000_000, 30.0, 50.0),
    "2": city(2, "Suburb", 900_000, 30.05, 50.0),
    "3": city(3, "Town", 30_000, 33.0, 50.0),
    "4": city(4, "Hamlet", 300, 36.0, 50.0),
    "5": city(5, "Seat", 9_000, 40.0, 20.0),
}


def test_the_larger_come_earlier_and_small_ones_not_at_all() -> None:
    zooms = {place.name: place.zoom for place in choose(CITIES, set())}
    assert zooms == {"Large": 2, "Town": 5, "Seat": 6}


def test_capitals_come_first_however_small() -> None:
    found = {place.name: place for place in choose(CITIES, {("XX", "Seat")})}
    assert (found["Seat"].zoom, found["Seat"].capital) == (2, True)
