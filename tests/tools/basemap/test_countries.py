from __future__ import annotations

from tools.basemap.countries import Country

# A large land shaped like a U, and an island.
BEND = [
    (0.0, 0.0),
    (9.0, 0.0),
    (9.0, 9.0),
    (6.0, 9.0),
    (6.0, 3.0),
    (3.0, 3.0),
    (3.0, 9.0),
    (0.0, 9.0),
    (0.0, 0.0),
]
ISLAND = [(20.0, 0.0), (21.0, 0.0), (21.0, 1.0), (20.0, 1.0), (20.0, 0.0)]


def test_a_name_stands_inside_the_largest_part() -> None:
    country = Country("XXX", "Bend", ((ISLAND,), (BEND,)))
    x, y = country.label
    assert 0 < x < 9
    assert not (3 < x < 6 and y > 3)
    assert country.extent == 64
