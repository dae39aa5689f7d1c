"""Pages joined are the whole list, whatever their size and whatever is added meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.ledger import Ledger
from dateline.ledger.parameters import parse_filter
from dateline.web.api import paging
from tests.stores import ledger_at
from tests.web.api.making import file_claims
from tests.web.serving import Site

FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "sort": st.sampled_from(["date", "-date", "-confidence"]),
        "type": st.sampled_from(["shelling", "meeting,damage"]),
        "country": st.sampled_from(["SDN", "SDN,COD"]),
        "actor": st.just("SDN"),
        "from": st.just("2024-05-16"),
    },
)


def pages(client: Client, address: str, **parameters: object) -> Iterator[dict]:
    answer = client.get(address, params=parameters)
    while True:
        assert answer.status_code == 200, answer.text
        page = answer.json()
        yield page
        if page["next"] is None:
            assert "link" not in answer.headers
            return
        assert answer.headers["link"] == f'<{page["next"]}>; rel="next"'
        answer = client.get(page["next"])


def ids(client: Client, address: str, **parameters: object) -> list[str]:
    return [item["id"] for page in pages(client, address, **parameters) for item in page["items"]]


@settings(max_examples=10, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(wanted=FILTERS, limit=st.sampled_from([17, 50, 239, 240, 1000]))
def test_pages_joined_are_the_whole_in_its_order(ask: Client, many: Path, wanted: dict, limit: int) -> None:
    with Ledger.open(ledger_at(many)) as ledger:
        claims = [shown.public["id"] for shown in ledger.claims(parse_filter(wanted))]
        found = [one.id for one in ledger.incidents(parse_filter(wanted))]
    assert ids(ask, "/api/v1/claims", limit=limit, **wanted) == claims
    assert ids(ask, "/api/v1/incidents", limit=limit, **wanted) == found


@pytest.mark.parametrize("sort", ["date", "-date", "-confidence"])
def test_a_report_that_is_added_between_pages_moves_none(own: Site, sort: str) -> None:
    file_claims(own.ledger, reports=10)
    before = [shown.public["id"] for shown in own.ledger.claims(parse_filter({"sort": sort}))]
    seen = []
    for number, page in enumerate(pages(own.client(), "/api/v1/claims", limit=6, sort=sort)):
        seen += [item["id"] for item in page["items"]]
        if number < 4:
            file_claims(own.ledger, reports=1, first=10 + number)
    assert len(set(seen)) == len(seen)
    assert [id_ for id_ in seen if id_ in set(before)] == before


def test_the_scope_is_told_once(ask: Client) -> None:
    first, second, *_ = pages(ask, "/api/v1/incidents", limit=100)
    assert (first["tally"]["fitting"], first["tally"]["all"], first["tally"]["unplaced"]) == (240, 240, 40)
    assert second["tally"] is None


@pytest.mark.parametrize("path", ["reports", "outlets", "sources", "coverage", "copies", "contradictions"])
@pytest.mark.parametrize("limit", [1, 2, 1000])
def test_every_other_list_has_pages_too(ask: Client, path: str, limit: int) -> None:
    whole = ask.get(f"/api/v1/{path}?limit=1000").json()["items"]
    joined = [item for page in pages(ask, f"/api/v1/{path}", limit=limit) for item in page["items"]]
    assert joined == whole


def cursor(place: list[object]) -> str:
    """A cursor as anybody could forge it."""
    return paging._encode(paging._digest("/api/v1/claims", ()), place)


@pytest.mark.parametrize(
    "text",
    ["x", "!!", "e30", "W10", "bnVsbA", "WyJhIl0", cursor([None]), cursor([1, 2]), cursor([0.5, 3]),
     cursor(["2024-99-01", 3]), cursor([None, -1]), cursor([None, 2**70]), cursor([None, True]),
     cursor(["name"]), cursor([[], 1])],
)  # fmt: skip
def test_a_cursor_of_something_else_is_an_error_with_its_cure(ask: Client, text: str) -> None:
    answer = ask.get("/api/v1/claims", params={"cursor": text})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "cursor-unreadable")


def test_a_cursor_belongs_to_its_filter_and_list(ask: Client) -> None:
    following = ask.get("/api/v1/claims?limit=5&type=shelling").json()["next"]
    assert ask.get(following).status_code == 200
    for other in (following.replace("shelling", "damage"), following.replace("claims", "incidents")):
        assert ask.get(other).json()["error"]["code"] == "cursor-unreadable"
    assert ask.get(following.replace("limit=5", "limit=9")).status_code == 200


def test_what_has_not_changed_is_not_sent_again(own: Site) -> None:
    file_claims(own.ledger, reports=2)
    client = own.client()
    tag = client.get("/api/v1/claims").headers["etag"]
    again = client.get("/api/v1/claims", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    file_claims(own.ledger, reports=1, first=2)
    newer = client.get("/api/v1/claims", headers={"if-none-match": tag})
    assert (newer.status_code, newer.json()["tally"]["all"]) == (200, 12)
