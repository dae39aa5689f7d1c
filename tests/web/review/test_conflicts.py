"""Two reviewers on one claim: the later is told, nothing is lost, nothing is filed until they choose."""

from __future__ import annotations

import html
import re

import httpx
import pytest

from dateline.model import Filter
from tests.web.serving import Site, add_account, csrf, post

TYPE = "protest"


@pytest.fixture
def two(served: Site) -> tuple[httpx.Client, httpx.Client]:
    """Amal and Bela, signed in."""
    for name in ("amal", "bela"):
        add_account(served.ledger, name, "reviewer")
    return served.signed_in("amal"), served.signed_in("bela")


@pytest.fixture
def claim(served: Site) -> str:
    """The claim that has most parties to be told apart."""
    shown = max(served.ledger.claims(Filter()), key=lambda one: len(one.public["actors"]))
    return str(shown.public["id"])


def fields_of(page: str, action: str) -> dict[str, str]:
    """What the form of a page with that action sends, as it was filled."""
    form = re.search(rf'<form[^>]*action="{re.escape(action)}[^"]*".*?</form>', page, re.S)
    assert form, action
    inputs = re.findall(r"<input [^>]*>", form[0])
    found = {}
    for one in inputs:
        name, value = re.search(r'name="([^"]*)"', one), re.search(r'value="([^"]*)"', one)
        if name and name[1] not in ("csrf", "none", "found"):
            found[name[1]] = html.unescape(value[1]) if value else ""
    return found


def decided(served: Site, claim: str) -> list[tuple[str, str]]:
    return [(review.reviewer, review.verb) for review in served.ledger.reviews.of(claim=claim)]


def shown_to(browser: httpx.Client, claim: str) -> str:
    """The number that the claim's page gives as the last decision that it shows."""
    found = re.search(r'data-upon="(\d+)"', browser.get(f"/review?claim={claim}").text)
    assert found
    return found[1]


def test_the_later_sees_both_decisions_and_files_nothing(served, two, claim):
    amal, bela = two
    upon = shown_to(bela, claim)
    words = served.ledger.claim(claim)[0]["evidence"]["text"].split()[0]
    post(amal, f"/review/claims/{claim}/reject", upon=shown_to(amal, claim), why="<b>a drill</b>")
    answer = post(bela, f"/review/claims/{claim}/accept?type=", upon=upon, why="seen on film")
    assert answer.status_code == 409
    page = answer.text
    assert "Decided meanwhile" in page
    assert re.search(r"<bdi>amal</bdi> rejected it: <bdi>&lt;b&gt;a drill", page)
    assert re.search(r"accept it as it stands: <bdi>seen on film", page)
    assert words in page
    assert decided(served, claim) == [("amal", "reject")]


def test_the_later_leaves_theirs_or_decides_again_knowing_it(served, two, claim):
    amal, bela = two
    upon = shown_to(bela, claim)
    post(amal, f"/review/claims/{claim}/reject", upon=upon)
    address = f"/review/claims/{claim}/accept"
    page = post(bela, address, upon=upon, why="seen on film").text
    assert bela.get("/review").status_code == 200
    assert decided(served, claim) == [("amal", "reject")]
    again = fields_of(page, address)
    assert again == {"upon": "1", "why": "seen on film"}
    # What is decided while the choice is read is a conflict of its own.
    post(amal, f"/review/claims/{claim}/restore", upon="1")
    assert post(bela, address, **again).status_code == 409
    assert post(bela, address, **again | {"upon": "2"}).status_code == 303
    assert decided(served, claim) == [("amal", "reject"), ("amal", "restore"), ("bela", "accept")]
    assert list(served.ledger.verify()) == []


def test_an_edit_sent_again_means_what_it_meant_on_the_claim_that_was_shown(served, two, claim):
    amal, bela = two
    address = f"/review/claims/{claim}/edit?field=actors"
    form = fields_of(bela.get(f"/review?claim={claim}").text, address)
    before = served.ledger.claim(claim)[0]["actors"]
    assert before
    theirs = form | {"code-0": "SDNGOV"}
    theirs.pop(f"keep-{len(before) - 1}", None)
    assert post(amal, address, **theirs).status_code == 303
    refused = post(bela, address, **form | {"code-0": "SDNMIL", "why": "as the text has it"})
    assert refused.status_code == 409
    assert "[SDNMIL]" in refused.text
    assert decided(served, claim) == [("amal", "edit")]
    again = fields_of(refused.text, address)
    assert post(bela, address, **again).status_code == 303
    codes = ["SDNMIL", *(party["code"] for party in before[1:])]
    assert [party["code"] for party in served.ledger.claim(claim)[0]["actors"]] == codes
    assert served.ledger.reviews.claim(claim).history[-1].why == "as the text has it"


def test_another_field_is_a_conflict_too_and_the_type_is_sent_again(served, two, claim):
    amal, bela = two
    post(amal, f"/review/claims/{claim}/edit?field=polarity", upon="0", polarity="negative")
    address = f"/review/claims/{claim}/edit?field=type"
    refused = post(bela, address, upon="0", type=TYPE)
    assert refused.status_code == 409
    rows = re.findall(r'<th scope="row">(\w+)</th><td><bdi>(\w+)</bdi></td><td><bdi>(\w+)', refused.text)
    assert ("polarity", "positive", "negative") in rows
    assert post(bela, address, **fields_of(refused.text, address)).status_code == 303
    public = served.ledger.claim(claim)[0]
    assert (public["type"], public["polarity"]) == (TYPE, "negative")


def test_a_list_is_accepted_but_for_what_others_decided_on(served, two):
    amal, bela = two
    page = bela.get("/review").text
    listed = re.findall(r'name="claims" value="(clm_\w+)"', page)
    upon = fields_of(page, "/review/accept")["upon"]
    post(amal, f"/review/claims/{listed[1]}/reject")
    answer = post(bela, "/review/accept", claims=listed, upon=upon)
    assert f"claim={listed[1]}" in answer.headers["location"]
    assert "others decided meanwhile" in bela.get(answer.headers["location"]).text
    assert served.ledger.reviews.progress().accepted == len(listed) - 1
    assert decided(served, listed[1]) == [("amal", "reject")]


def test_a_program_gets_the_others_decision_and_may_say_nothing(two, claim):
    amal, bela = two
    path = f"/api/v1/claims/{claim}/reviews"

    def send(browser, **body):
        headers = {"accept": "application/json", "x-csrf-token": csrf(browser, "/review")}
        return browser.post(path, json=body, headers=headers)

    assert send(amal, verb="reject", upon=0, why="a drill").status_code == 200
    refused = send(bela, verb="edit", field="type", value=TYPE, upon=0)
    assert refused.status_code == 409
    body = refused.json()
    assert body["error"]["code"] == "review-conflict"
    [other] = body["others"]
    assert (other["reviewer"], other["verb"], other["why"]) == ("amal", "reject", "a drill")
    assert body["latest"] == other["id"]
    assert send(bela, verb="skip", upon=0).status_code == 200
    assert send(bela, verb="accept", upon=body["latest"]).status_code == 200
    assert send(amal, verb="accept").status_code == 200
    assert send(amal, verb="accept", upon=-1).status_code == 422
    document = bela.get("/openapi.json").json()
    told = document["paths"]["/api/v1/claims/{id}/reviews"]["post"]["responses"]["409"]
    shape = document["components"]["schemas"]["ConflictAnswer"]
    assert told["content"]["application/json"]["schema"]["$ref"].endswith("/ConflictAnswer")
    assert set(shape["required"]) == set(body)
    assert set(document["components"]["schemas"]["ReviewMade"]["required"]) <= set(other)


def test_the_choice_has_an_address_that_files_nothing(served, two, claim):
    amal, bela = two
    address = f"/review/conflict/{claim}?verb=accept&upon=0"
    assert bela.get(address).headers["location"] == f"/review?claim={claim}"
    post(amal, f"/review/claims/{claim}/reject")
    assert "Decided meanwhile" in bela.get(address).text
    assert amal.get(address).status_code == 303
    assert decided(served, claim) == [("amal", "reject")]
