"""What anybody sees of a workspace that is open to read."""

from __future__ import annotations

from dateline.ledger import CoarseLedger, Ledger
from dateline.ledger.coarse import coarse_filter
from dateline.ledger.parameters import parse_filter
from tests.web.serving import Site


def degrees(value: object) -> list[float]:
    """Every latitude and longitude in a JSON value."""
    found: list[float] = []
    if isinstance(value, dict):
        for key, item in value.items():
            found += [item] if key in ("lat", "lon") and item is not None else degrees(item)
    if isinstance(value, list):
        found += [n for item in value for n in degrees(item)]
    return found


def test_anybody_reads_and_changes_nothing(public: Site) -> None:
    assert public.browser().get("/claims").status_code == 200
    answer = public.client().post("/api/v1/reports", json={"text": "Shells hit El Obeid."})
    assert answer.json()["error"]["code"] == "sign-in-needed"
    assert public.client().get("/admin/accounts").status_code == 401


def test_the_public_sees_tenths_of_degrees_and_who_is_signed_in_sees_all(public: Site) -> None:
    exact = [s.public for s in public.ledger.claims() if s.public["place"] and s.public["place"]["lat"]]
    fine = next(c for c in exact if round(c["place"]["lat"], 1) != c["place"]["lat"])
    path = f"/api/v1/claims/{fine['id']}"
    seen = public.client().get(path).json()
    assert seen["place"]["lat"] == round(fine["place"]["lat"], 1)
    assert degrees(seen)
    assert all(round(n, 1) == n for n in degrees(seen))
    signed_in = public.signed_in("a-reviewer").get(path)
    assert signed_in.json()["place"]["lat"] == fine["place"]["lat"]


def test_every_resource_is_coarse_for_the_public(public: Site) -> None:
    client = public.client()
    claim = client.get("/api/v1/claims?limit=1").json()["items"][0]
    paths = ["claims", "incidents", f"claims/{claim['id']}/history", f"reports/{claim['report']}/claims"]
    seen = [degrees(client.get(f"/api/v1/{path}").json()) for path in paths]
    assert seen[0]
    assert all(round(n, 1) == n for some in seen for n in some)
    drawn = client.get("/api/v1/incidents/map?zoom=24").json()["features"]
    assert all(round(n, 1) == n for one in drawn for n in one["geometry"]["coordinates"])


def test_every_way_of_reading_is_coarse(public: Site) -> None:
    coarse = CoarseLedger.over(public.ledger)
    ids = [shown.public["id"] for shown in coarse.claims()]
    ways = {
        "claims": [shown.public for shown in coarse.claims()],
        "claims_named": [shown.public for shown in coarse.claims_named(ids)],
        "judgements": [judged for _, judged in coarse.judgements(ids)],
        "claim": [part for id_ in ids for part in coarse.claim(id_)],
    }
    assert degrees(ways["claims"])
    assert degrees(ways["claims_named"])
    for way, found in ways.items():
        assert all(round(n, 1) == n for n in degrees(found)), way
    for values in (coarse.incidents(), coarse.filed_claims()):
        places = [value.place for value in values if value.place and value.place.lat is not None]
        assert places
        assert all(round(place.lat, 1) == place.lat for place in places)


def test_areas_that_are_asked_for_are_widened() -> None:
    narrow = parse_filter({"bbox": "30.21,13.17,30.23,13.19", "near": "13.18,30.22,0.1"})
    wide = coarse_filter(narrow)
    assert wide.bbox is not None
    assert wide.near is not None
    assert (wide.bbox.west, wide.bbox.south, wide.bbox.east, wide.bbox.north) == (30.2, 13.1, 30.3, 13.2)
    assert (wide.near.lat, wide.near.lon, wide.near.radius) == (13.2, 30.2, 8.0)


def test_a_method_of_the_ledger_that_gives_places_is_known_here() -> None:
    # A new way of reading claims or incidents needs a coarse one: add it to CoarseLedger, then here.
    plain = {"claim_rows", "state", "see"}
    ours = {name for name, value in vars(CoarseLedger).items() if callable(value)}
    reads = {
        name for kind in Ledger.__mro__
        for name, value in vars(kind).items()
        if not name.startswith("_") and callable(value) and name not in plain
        and any(word in str(getattr(value, "__annotations__", {}).get("return", "")) for word in
                ("Shown", "Incident", "FiledClaim", "Tally", "dict[str, Any]", "Cell", "Spot", "Version",
                 "Linked"))
    }  # fmt: skip
    # Only linking asks for these, in the reader's process.
    assert reads - ours == {"filed_under", "unlinked_claims", "gone_claims"}
