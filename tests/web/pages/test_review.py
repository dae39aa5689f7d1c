"""The review without scripts: every decision and every field by plain forms; who may, and what is refused."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from dateline.reviews import FIELDS, Decision
from tests.web.serving import add_account, csrf, post


@pytest.fixture
def browser(served):
    return served.browser()


def first(served):
    return next(served.ledger.reviews.waiting(reviewer="local")).public


def state(served, claim):
    return served.ledger.reviews.claim(claim).reviewed.state


def edit(browser, claim, field, **fields):
    return post(browser, f"/review/claims/{claim}/edit?field={field}", **fields)


def test_accept_reject_skip_undo_and_restore(served, browser):
    claim = first(served)["id"]
    answer = post(browser, f"/review/claims/{claim}/accept?type=&look=first", why="as it stands")
    assert answer.status_code == 303
    assert parse_qs(urlsplit(answer.headers["location"]).query) == {"done": ["accept"]}
    assert state(served, claim) == "accepted"
    assert "as it stands" in browser.get(f"/review?claim={claim}").text
    post(browser, f"/review/claims/{claim}/reject")
    page = browser.get(f"/review?claim={claim}").text
    assert "Restore" in page
    post(browser, f"/review/claims/{claim}/restore")
    assert state(served, claim) == "accepted"
    post(browser, "/review/undo")
    post(browser, "/review/undo")
    assert state(served, claim) == "accepted"
    post(browser, "/review/undo")
    assert state(served, claim) == "unreviewed"
    post(browser, f"/review/claims/{claim}/skip")
    assert first(served)["id"] != claim


def test_nothing_to_undo_is_said(browser):
    answer = post(browser, "/review/undo")
    assert answer.status_code == 422
    assert "no decision left to undo" in answer.text


def test_every_field_has_a_form_that_saves(served, browser):
    claim = first(served)["id"]
    page = browser.get(f"/review?claim={claim}").text
    for field in FIELDS:
        assert f"/review/claims/{claim}/edit?field={field}" in page, field
    words = served.ledger.report(first(served)["report"]).text.split(",")[0][:40].split("\n")[0]
    edits = {
        "type": {"type": "riot"}, "polarity": {"polarity": "negative"}, "modality": {"modality": "planned"},
        "verification": {"verification": "verified"}, "background": {"background": "true"},
        "evidence": {"text": words},
        "place": {
            "text": words, "name": "Goma", "country": "COD", "lat": "-1.67", "lon": "29.22",
            "precision": "near",
        },
        "time": {"text": words, "start": "2024-05-10", "end": "2024-05-11", "precision": "days"},
        "quantities": {"what-new": "killed", "low-new": "1,200", "high-new": "", "text-new": words},
        "actors": {"text": words, "name": "Navy", "code": "SDNMIL"},
        "targets": {"text": words, "name": "dockers", "code": "SDNCVL"},
        "sources": {"text": words, "name": "a clerk", "code": "SDNGOV"},
    }  # fmt: skip
    assert set(edits) == set(FIELDS)
    for field, values in edits.items():
        answer = edit(browser, claim, field, why=f"about {field}", **values)
        assert answer.status_code == 303, (field, answer.text)
    public = served.ledger.claim(claim)[0]
    assert (public["type"], public["polarity"], public["modality"]) == ("riot", "negative", "planned")
    assert (public["place"]["name"], public["place"]["precision"]) == ("Goma", "near")
    assert (public["time"]["start"], public["time"]["end"]) == ("2024-05-10", "2024-05-11")
    assert public["quantities"][-1]["low"] == 1200
    assert [public[many][-1]["name"] for many in ("actors", "targets", "sources")] == [
        "Navy",
        "dockers",
        "a clerk",
    ]
    assert list(served.ledger.verify()) == []
    assert browser.get(f"/review?claim={claim}").text.count("set by <bdi>local") == len(FIELDS)


def test_a_place_is_found_in_the_gazetteer_and_an_actor_in_the_registry(served, browser):
    claim = first(served)["id"]
    page = browser.get(f"/review?claim={claim}&edit=place&find=Goma, COD").text
    [value, *_] = re.findall(r'name="found" value="(\{[^"]*)"', page)
    value = value.replace("&#34;", '"')
    words = served.ledger.claim(claim)[0]["evidence"]["text"]
    assert edit(browser, claim, "place", found=value, text=words, precision="").status_code == 303
    place = served.ledger.claim(claim)[0]["place"]
    assert (place["name"], place["country"], place["precision"]) == ("Goma", "COD", "settlement")
    assert place["geonameid"]
    page = browser.get(f"/review?claim={claim}&edit=actors&find=m23").text
    assert 'type="radio" name="found" value="{' in page


@pytest.mark.parametrize(
    ("field", "values", "words"),
    [
        ("type", {"type": "war"}, "coding guide"),
        ("evidence", {"text": "words of no report"}, "character for character"),
        ("time", {"text": "x", "start": "2024-05-12", "end": "2024-05-10"}, "no earlier"),
        (
            "place",
            {"text": "x", "name": "Nowhere", "lat": "north", "lon": "1", "precision": "near"},
            "a number",
        ),
        ("place", {"text": "x", "found": "[1]"}, "one of what was found"),
        ("colour", {"text": "red"}, "type, polarity"),
    ],
)
def test_what_cannot_be_saved_is_said_beside_the_claim(served, browser, field, values, words):
    claim = first(served)["id"]
    answer = edit(browser, claim, field, **values)
    assert answer.status_code == 422
    assert words in answer.text
    assert f'data-card="{claim}"' in answer.text
    assert list(served.ledger.reviews.of()) == []


def test_bulk_acceptance_is_of_the_listed_claims_only(served, browser):
    page = browser.get("/review?type=shelling").text
    listed = re.findall(r'name="claims" value="(clm_\w+)"', page)
    assert f"Accept the {len(listed)} claim" in page
    post(browser, "/review/accept?type=shelling", claims=listed)
    progress = served.ledger.reviews.progress()
    assert progress.accepted == len(listed) < progress.all


def test_a_missed_claim_is_added_and_its_undoing_leads_back_to_the_queue(served, browser):
    report = first(served)["report"]
    word = served.ledger.report(report).text.split()[0]
    answer = post(browser, f"/review/reports/{report}/add", type="casualties", text=word)
    assert "added by a reviewer" in browser.get(answer.headers["location"]).text
    answer = post(browser, "/review/undo")
    assert browser.get(answer.headers["location"]).status_code == 200


def test_merging_and_splitting_lead_to_the_incident(served, browser):
    incident = max(served.ledger.incidents(), key=lambda one: len(one.claims))
    away = incident.claims[-1]
    answer = post(browser, f"/review/incidents/{incident.id}/split", claims=[away], why="another day")
    assert answer.headers["location"].startswith("/incidents/inc_")
    parts = [one for one in served.ledger.incidents() if {away, incident.claims[0]} & set(one.claims)]
    assert len(parts) == 2
    answer = post(
        browser, f"/review/incidents/{parts[0].id}/merge", other=f"http://x/incidents/{parts[1].id}"
    )
    assert answer.status_code == 303
    assert incident.claims in [one.claims for one in served.ledger.incidents()]
    gone = post(browser, "/review/incidents/inc_none/merge", other=incident.id)
    assert gone.status_code == 404


def test_agreement_is_shown_by_field(served, browser):
    assert "second look" in browser.get("/review/agreement").text
    claim = first(served)["id"]
    post(browser, f"/review/claims/{claim}/accept")
    served.ledger.reviews.make(Decision("reject", claim=claim), reviewer="amal")
    page = browser.get("/review/agreement").text
    assert "a claim at all" in page
    assert browser.get("/review/agreement.json").json()["shared"] == 1


def test_readers_may_not_review_and_forms_need_their_token(served):
    add_account(served.ledger, "reader", "reader")
    reader = served.signed_in("reader")
    assert reader.get("/review").status_code == 403
    claim = first(served)["id"]
    assert post(reader, f"/review/claims/{claim}/accept").status_code == 403
    add_account(served.ledger, "amal", "reviewer")
    amal = served.signed_in("amal")
    assert amal.post(f"/review/claims/{claim}/accept", data={"why": ""}).status_code == 403
    assert csrf(amal, "/review")
    assert post(amal, f"/review/claims/{claim}/accept").status_code == 303
    assert [review.reviewer for review in served.ledger.reviews.of()] == ["amal"]
