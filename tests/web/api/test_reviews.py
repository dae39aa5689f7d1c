"""Decisions by the API."""

from __future__ import annotations

import pytest


@pytest.fixture
def client(served):
    return served.client()


def test_the_queue_a_decision_its_history_and_its_undoing(client):
    queue = client.get("/api/v1/review/queue", params={"limit": 2}).json()
    assert len(queue["items"]) == 2
    claim = queue["items"][0]
    done = client.post(f"/api/v1/claims/{claim['id']}/reviews", json={"verb": "accept", "why": "plain"})
    assert done.status_code == 200
    assert done.json()["after"]["state"] == "accepted"
    [review] = client.get("/api/v1/reviews", params={"claim": claim["id"]}).json()["items"]
    assert (review["verb"], review["reviewer"], review["why"]) == ("accept", "local", "plain")
    assert client.get("/api/v1/review/queue").json()["progress"]["accepted"] == 1
    undone = client.post("/api/v1/reviews/undo", json={}).json()
    assert undone["after"]["state"] == "unreviewed"
    assert undone["review"]["undoes"] == review["id"]


def test_an_edit_is_what_lists_show_and_filters_find(client):
    claim = client.get("/api/v1/review/queue").json()["items"][0]
    body = {"verb": "edit", "field": "type", "value": "riot"}
    assert client.post(f"/api/v1/claims/{claim['id']}/reviews", json=body).status_code == 200
    found = client.get("/api/v1/claims", params={"type": "riot", "review": "corrected"}).json()["items"]
    assert [one["id"] for one in found] == [claim["id"]]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"verb": "edit", "field": "type", "value": "war"}, 422, "review-refused"),
        ({"verb": "edit", "field": "time", "value": [1]}, 422, "review-refused"),
        ({"verb": "edit"}, 422, "review-refused"),
        ({"verb": "restore"}, 422, "review-refused"),
        ({"verb": "burn"}, 422, "request-malformed"),
        ({}, 422, "request-malformed"),
    ],
)
def test_what_is_refused_has_the_one_shape(client, body, status, code):
    claim = client.get("/api/v1/review/queue").json()["items"][0]["id"]
    answer = client.post(f"/api/v1/claims/{claim}/reviews", json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_a_claim_that_is_not_there(client):
    assert client.post("/api/v1/claims/clm_none/reviews", json={"verb": "accept"}).status_code == 404


def test_a_claim_is_added(client, served):
    report = client.get("/api/v1/review/queue").json()["items"][0]["report"]
    word = served.ledger.report(report).text.split()[0]
    values = {"type": "casualties", "evidence": {"text": word}}
    answer = client.post(f"/api/v1/reports/{report}/claims", json={"values": values})
    assert answer.status_code == 200
    assert answer.json()["after"]["state"] == "corrected"
    assert client.post("/api/v1/reviews/undo", json={}).json()["after"] is None
    unknown = client.post(f"/api/v1/reports/{report}/claims", json={"values": {"colour": "red"}})
    assert unknown.json()["error"]["code"] == "review-refused"


def test_agreement(client):
    assert client.get("/api/v1/reviews/agreement").json()["shared"] == 0
