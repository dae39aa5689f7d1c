"""Two reviewers on one incident: the later is shown what changed, and nothing is filed until they choose."""

from __future__ import annotations

import html
import re
from pathlib import Path

import httpx
import pytest

from dateline.intake import Intake
from dateline.linking import update
from dateline.model import Incident
from dateline.reports import open_sources
from tests.web.review.test_conflicts import two  # noqa: F401
from tests.web.serving import Site, csrf, post

KASSALA = """Port Sudan, 14 May 2024

Rebels shelled a market in Kassala on Monday, killing four people, the army said. The rebels denied
shelling Kassala. Shells hit the market in Kassala on Monday, residents said.
"""


@pytest.fixture
def incident(served: Site) -> Incident:
    """The incident with most claims."""
    return max(served.ledger.incidents(), key=lambda one: len(one.members))


@pytest.fixture
def other(served: Site, incident: Incident, tmp_path: Path) -> Incident:
    """Another one, of several claims: only such a one can be split."""
    report = tmp_path / "kassala.txt"
    report.write_text(KASSALA, "utf-8")
    list(Intake(served.ledger).take(open_sources([str(report)])))
    update(served.ledger, linker="test")
    return next(one for one in served.ledger.incidents() if one.id != incident.id and len(one.members) > 1)


def sent(page: str, action: str) -> dict[str, str | list[str]]:
    """What the form of a page with that action sends, as it was filled and ticked."""
    form = re.search(rf'<form[^>]*action="{re.escape(action)}".*?</form>', page, re.S)
    assert form, action
    found: dict[str, str | list[str]] = {"claims": []}
    for one in re.findall(r"<input [^>]*>", form[0]):
        name, value = re.search(r'name="([^"]*)"', one), re.search(r'value="([^"]*)"', one)
        given = html.unescape(value[1]) if value else ""
        if name and name[1] == "claims":
            found["claims"] = [*found["claims"], *([given] if " checked" in one else [])]
        elif name and name[1] != "csrf":
            found[name[1]] = given
    return found


def split_form(browser: httpx.Client, incident: Incident) -> tuple[str, dict[str, str | list[str]]]:
    """Where the form of an incident's page leads, and what it sends."""
    action = f"/review/incidents/{incident.id}/split"
    return action, sent(browser.get(f"/incidents/{incident.id}").text, action)


def made(served: Site) -> list[tuple[str, str]]:
    return [(review.reviewer, review.verb) for review in served.ledger.reviews.of()]


def test_the_later_sees_who_split_it_what_went_and_where_it_is(served, two, incident):  # noqa: F811
    amal, bela = two
    action, form = split_form(bela, incident)
    assert set(form["shown"].split()) == set(incident.members)
    _, mine, *_, away = sorted(incident.claims)
    post(amal, action, **split_form(amal, incident)[1] | {"claims": [away], "why": "<b>another day</b>"})
    refused = post(bela, action, **form | {"claims": [mine], "why": "another market"})
    assert refused.status_code == 409
    page = refused.text
    assert re.search(r"<bdi>amal</bdi> \w+ *: <bdi>&lt;b&gt;another day", page)
    assert re.search(r"split 1 claim off: <bdi>another market", page)
    [(now, _)] = served.ledger.incidents_of(away)
    assert f'href="/incidents/{now}">now in {now}</a>' in page.split("No longer in it")[1]
    assert made(served) == [("amal", "split")]
    again = sent(page, action)
    assert again == {
        "upon": "1", "shown": " ".join(again["shown"].split()), "claims": [mine], "why": "another market",
    }  # fmt: skip
    assert set(again["shown"].split()) == set(incident.members) - {away}
    assert post(bela, action, **again).status_code == 303
    assert made(served) == [("amal", "split"), ("bela", "split")]
    assert list(served.ledger.verify()) == []


def test_claims_that_came_are_marked_new(served, two, incident, other):  # noqa: F811
    amal, bela = two
    larger, smaller = sorted((incident, other), key=lambda one: min(one.claims))
    action, form = split_form(bela, larger)
    address = f"/review/incidents/{larger.id}/merge"
    both = sent(amal.get(address, params={"other": smaller.id}).text, address)
    post(amal, address, **both)
    page = post(bela, action, **form | {"claims": larger.members[-1:]}).text
    ticked = re.findall(r'value="(clm_\w+)"(?: checked)?>(?:(?!</li>).)*<span class="badge">new', page, re.S)
    assert set(ticked) == set(smaller.members)
    assert made(served) == [("amal", "merge")]


def test_two_are_shown_side_by_side_and_merged_as_they_were_shown(served, two, incident, other):  # noqa: F811
    amal, bela = two
    address = f"/review/incidents/{incident.id}/merge"
    assert f'action="{address}"' in bela.get(f"/incidents/{incident.id}").text
    asked = bela.get(address, params={"other": f"http://x/incidents/{other.id}/", "why": "one night"})
    form = sent(asked.text, address)
    assert (set(form["shown"].split()), set(form["other_shown"].split())) == (
        set(incident.members), set(other.members),
    )  # fmt: skip
    assert (form["other"], form["why"]) == (other.id, "one night")
    action, theirs = split_form(amal, incident)
    post(amal, action, **theirs | {"claims": [max(incident.claims)]})
    refused = post(bela, address, **form)
    assert refused.status_code == 409
    assert post(bela, address, **sent(refused.text, address)).status_code == 303
    assert made(served) == [("amal", "split"), ("bela", "merge")]
    assert bela.get(address, params={"other": incident.id}).status_code == 422
    assert bela.get(address, params={"other": "inc_none"}).status_code == 404


def test_an_incident_that_is_gone_leads_to_those_that_hold_its_claims(served, two, incident, other):  # noqa: F811
    amal, bela = two
    # An incident bears the name of the smallest claim that tells it.
    stays, goes = sorted((incident, other), key=lambda one: min(one.claims))
    action, form = split_form(bela, goes)
    post(amal, f"/review/incidents/{goes.id}/merge", other=stays.id)
    gone = post(bela, action, **form | {"claims": goes.members[-1:]})
    assert gone.status_code == 404
    assert f'href="/incidents/{stays.id}"' in gone.text
    headers = {"accept": "application/json"}
    told = bela.get(f"/api/v1/incidents/{goes.id}", headers=headers).json()["error"]
    assert stays.id in told["cure"]
    assert made(served) == [("amal", "merge")]


def test_a_program_gets_the_same_in_the_shape_of_conflicts(served, two, incident):  # noqa: F811
    amal, bela = two
    _, mine, *_, away = sorted(incident.claims)

    def send(browser, **body):
        headers = {"accept": "application/json", "x-csrf-token": csrf(browser, "/review")}
        return browser.post(f"/api/v1/incidents/{incident.id}/reviews", json=body, headers=headers)

    whole = bela.get(f"/api/v1/incidents/{incident.id}", headers={"accept": "application/json"}).json()
    seen = {"shown": {incident.id: [claim["id"] for claim in whole["claims"]]}, "upon": 0}
    done = send(amal, verb="split", claims=[away], **seen, why="another day")
    assert done.status_code == 200, done.text
    assert (done.json()["review"]["verb"], len(done.json()["incidents"])) == ("split", 2)
    refused = send(bela, verb="split", claims=[mine], **seen)
    assert refused.status_code == 409
    body = refused.json()
    assert body["error"]["code"] == "review-conflict"
    [theirs] = body["others"]
    assert (theirs["reviewer"], theirs["verb"], theirs["why"]) == ("amal", "split", "another day")
    [change] = body["moved"]
    assert (change["incident"], change["came"], change["went"]) == (
        incident.id, [], [away],
    )  # fmt: skip
    knowing = {"shown": {incident.id: change["claims"]}, "upon": body["latest"]}
    assert send(bela, verb="split", claims=[mine], **knowing).status_code == 200
    # Who says nothing is not asked.
    current = served.ledger.incident(incident.id).members
    assert len(current) > 1
    assert send(amal, verb="split", claims=current[1:2]).status_code == 200
    assert send(amal, verb="burn").status_code == 422


def test_undoing_asks_where_others_decided_since(served, two):  # noqa: F811
    amal, bela = two
    claim = next(served.ledger.claims(limit=1)).public["id"]
    post(amal, f"/review/claims/{claim}/edit?field=polarity", upon="0", polarity="negative")
    post(bela, f"/review/claims/{claim}/accept", upon="1")
    refused = post(amal, "/review/undo")
    assert refused.status_code == 409
    assert re.search(r"<bdi>bela</bdi> accepted", refused.text)
    assert served.ledger.claim(claim)[0]["polarity"] == "negative"
    headers = {"accept": "application/json", "x-csrf-token": csrf(amal, "/review")}
    told = amal.post("/api/v1/reviews/undo", json={}, headers=headers)
    assert (told.status_code, told.json()["latest"]) == (409, 2)
    again = sent(refused.text, "/review/undo")
    assert post(amal, "/review/undo", **again).status_code == 303
    assert served.ledger.claim(claim)[0]["polarity"] == "positive"
