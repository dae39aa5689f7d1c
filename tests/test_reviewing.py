"""A desk at work on a ledger of real readings: corrections, merges, splits, and what becomes of incidents."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from typer.testing import CliRunner

from dateline.cli.app import app
from dateline.errors import ReviewRefused
from dateline.incidents import Scale
from dateline.ledger import Ledger
from dateline.linking import update
from dateline.pipeline import file, read
from dateline.reports import open_sources
from dateline.reviewing import Desk
from dateline.reviews import Decision, ReviewConflict
from tests.stores import copy_of, ledger_at

DAY = dt.date(2024, 5, 14)
TEXTS = {
    "Nile Wire": "Rebels shelled the market of Sanaa on Monday, killing seven dock workers.",
    "Red Sea Post": "Rebel shells hit Sanaa on Monday. Seven people were killed in the market.",
    "Gulf Daily": "The army said rebels shelled Sanaa on Monday. Rebels shelled Taiz on Friday.",
}
SCALE = Scale.load()


@pytest.fixture(scope="module")
def filed(kit, tmp_path_factory):
    """A linked ledger, to be copied."""
    folder = tmp_path_factory.mktemp("desk")
    path = folder / "dateline.db"
    with Ledger.open(ledger_at(path), create=True) as ledger:
        for outlet, text in TEXTS.items():
            source = folder / f"{outlet}.txt"
            source.write_text(text, "utf-8")
            for report in open_sources([str(source)], published=DAY, outlet=outlet):
                file(read(report, kit), kit, ledger, reader="test")
        update(ledger, linker="test", scale=SCALE)
    return path


@pytest.fixture
def desk(kit, filed, tmp_path):
    with Ledger.open(copy_of(filed, tmp_path / "dateline.db")) as ledger:
        yield Desk(ledger, kit.ontology, SCALE)


def shelling(desk, place="Sanaa"):
    """The incident of shelling in a town, with most claims."""
    found = [i for i in desk.ledger.incidents() if i.place and i.place.name == place and i.type == "shelling"]
    return max(found, key=lambda incident: len(incident.claims))


def as_if_at_once(desk):
    """What incidents the ledger has, and what it would have if all were linked anew."""
    before = {(i.id, i.claims, i.denials, i.foretold) for i in desk.ledger.incidents()}
    update(desk.ledger, linker="again", scale=SCALE, anew=True)
    return before, {(i.id, i.claims, i.denials, i.foretold) for i in desk.ledger.incidents()}


def test_a_corrected_place_moves_the_claim_to_another_incident(desk):
    incident, other = shelling(desk), shelling(desk, "Taiz")
    assert len(incident.claims) >= 2
    claim = incident.claims[0]
    place = desk.ledger.claim(other.claims[0])[0]["place"] | {"text": "Sanaa", "start": None}
    desk.edit(claim, "amal", field="place", value=place, why="the district of that name")
    desk.link()
    assert claim not in shelling(desk).claims
    assert set(incident.claims) - {claim} <= set(shelling(desk).claims)
    before, anew = as_if_at_once(desk)
    assert before == anew
    assert list(desk.ledger.verify()) == []


def test_a_rejected_claim_leaves_its_incident_and_comes_back(desk):
    incident = shelling(desk)
    desk.reject(incident.claims[0], "amal")
    desk.link()
    assert set(shelling(desk).claims) == set(incident.claims[1:])
    desk.undo("amal")
    desk.link()
    assert shelling(desk) == incident
    before, anew = as_if_at_once(desk)
    assert before == anew


def test_merge_split_and_undo(desk):
    sanaa, marib = shelling(desk), shelling(desk, "Taiz")
    desk.merge(sanaa.id, marib.id, "amal")
    merged = shelling(desk)
    assert set(merged.claims) == {*sanaa.claims, *marib.claims}
    assert any(
        r.comparison == "a reviewer" for link in desk.ledger.links(merged.claims) for r in link.reasons
    )
    desk.undo("amal")
    assert (shelling(desk), shelling(desk, "Taiz")) == (sanaa, marib)
    away = sanaa.claims[:1]
    desk.split(sanaa.id, away, "amal", why="another market")
    assert {i.claims for i in desk.ledger.incidents()} >= {away, sanaa.claims[1:]}
    before, anew = as_if_at_once(desk)
    assert before == anew
    assert list(desk.ledger.verify()) == []


def test_what_a_desk_cannot_do(desk):
    incident = shelling(desk)
    with pytest.raises(ReviewRefused, match="0 of the"):
        desk.split(incident.id, ["clm_none"], "amal")
    with pytest.raises(ReviewRefused, match="one incident"):
        desk.merge(incident.id, incident.id, "amal")
    with pytest.raises(ReviewRefused, match="already"):
        desk.edit(incident.claims[0], "amal", field="type", value="shelling")
    with pytest.raises(ReviewRefused, match="type"):
        desk.edit(incident.claims[0], "amal", field="type", value="war")


def test_bulk_acceptance_is_of_what_is_named_and_no_more(desk):
    incident = shelling(desk)
    assert len(desk.accept_all([*incident.claims, incident.claims[0]], "amal")) == len(incident.claims)
    assert desk.ledger.reviews.progress().accepted == len(incident.claims)


def test_two_reviewers_who_set_the_same_are_told_so_and_of_each_other_first(desk):
    claim = shelling(desk).claims[0]
    desk.edit(claim, "amal", field="type", value="attack", upon=0)
    with pytest.raises(ReviewConflict):
        desk.edit(claim, "bela", field="type", value="attack", upon=0)
    with pytest.raises(ReviewRefused, match="already"):
        desk.edit(claim, "bela", field="type", value="attack", upon=desk.ledger.reviews.latest())
    desk.edit(claim, "bela", field="type", value="riot")
    assert [review.after["type"] for review in desk.ledger.reviews.of(claim=claim)] == ["attack", "riot"]


def test_bulk_acceptance_leaves_what_others_decided_on_meanwhile(desk):
    first, *rest = shelling(desk).claims
    upon = desk.ledger.reviews.latest()
    desk.reject(first, "amal")
    made = desk.accept_all([first, *rest], "bela", upon=upon)
    assert [review.claim for review in made] == rest
    assert desk.ledger.reviews.claim(first).reviewed.state == "rejected"


def test_a_desks_corrections_are_gold_that_evaluate_reads(desk, tmp_path):
    report = desk.ledger.claim(shelling(desk).claims[0])[0]["report"]
    text = desk.ledger.report(report).text
    for shown in list(desk.ledger.claims()):
        if shown.public["report"] == report:
            desk.accept(shown.public["id"], "amal")
    desk.add(
        report, "amal", values={"type": "casualties", "evidence": {"text": text.split(",")[0].split()[0]}}
    )
    out, ledger = tmp_path / "gold", desk.ledger.name
    done = CliRunner().invoke(app, ["export", "gold", "--out", str(out), "--ledger", ledger])
    assert done.exit_code == 0, done.output
    assert "1 reports with reviewed claims" in done.stderr
    assert "left out: 2 reports without a reviewed claim" in done.stderr
    claims = json.loads((out / f"{report}.gold.json").read_text("utf-8"))["claims"]
    assert "casualties" in [claim["type"] for claim in claims]
    figures = CliRunner().invoke(app, ["evaluate", str(out), "--json"])
    assert json.loads(figures.stdout)["gold"] == len(claims)
    assert json.loads(figures.stdout)["detected"]["precision"] == 1.0


def test_the_history_and_the_agreement_are_printed(desk):
    [first, *_] = shelling(desk).claims
    desk.edit(first, "amal", field="modality", value="planned", why="it is announced")
    desk.accept(first, "bela")
    ledger = desk.ledger.name
    rows = CliRunner().invoke(app, ["reviews", "--ledger", ledger, "--format", "json"])
    edit, accept = json.loads(rows.stdout)
    assert (edit["reviewer"], edit["field"], edit["before"], edit["after"], edit["why"]) == (
        "amal", "modality", "actual", "planned", "it is announced",
    )  # fmt: skip
    assert accept["verb"] == "accept"
    alphas = CliRunner().invoke(app, ["reviews", "--agreement", "--ledger", ledger, "--format", "csv"])
    assert "modality,,1,1" in alphas.stdout
    assert "1 claims reviewed, 1 of them by two or more reviewers (amal, bela)" in alphas.stderr


def seen(*incidents):
    return {incident.id: incident.members for incident in incidents}


def test_a_split_of_an_incident_that_another_split_meanwhile_is_not_filed(desk):
    incident = shelling(desk)
    upon = desk.ledger.reviews.latest()
    assert len(incident.members) > 2
    away = max(incident.claims)
    theirs = desk.split(incident.id, [away], "amal", upon=upon, shown=seen(incident))
    before, judged = list(desk.ledger.incidents()), desk.ledger.reviews.judged()
    with pytest.raises(ReviewConflict) as refused:
        desk.split(incident.id, incident.members[1:2], "bela", upon=upon, shown=seen(incident))
    assert refused.value.others == (theirs,)
    [change] = refused.value.moved
    assert (change.came, change.went) == ((), (away,))
    assert (list(desk.ledger.incidents()), desk.ledger.reviews.judged()) == (before, judged)
    latest = refused.value.latest
    desk.split(incident.id, change.claims[1:2], "bela", upon=latest, shown={change.incident: change.claims})
    assert as_if_at_once(desk)[0] == as_if_at_once(desk)[1]


def test_a_merge_is_of_the_claims_that_were_shown_of_both(desk):
    sanaa, taiz = shelling(desk), shelling(desk, "Taiz")
    gone, upon = max(sanaa.claims), desk.ledger.reviews.latest()
    theirs = desk.reject(gone, "amal")
    desk.link()
    with pytest.raises(ReviewConflict) as refused:
        desk.merge(taiz.id, sanaa.id, "bela", upon=upon, shown=seen(sanaa, taiz))
    assert refused.value.others == (theirs,)
    assert [(one.incident, one.went) for one in refused.value.moved] == [(sanaa.id, (gone,))]
    assert desk.ledger.reviews.judged().same == frozenset()
    now = desk.ledger.incident(sanaa.id)
    desk.merge(taiz.id, now.id, "bela", upon=refused.value.latest, shown=seen(taiz, now))
    assert set(shelling(desk).members) == {*now.members, *taiz.members}
    assert as_if_at_once(desk)[0] == as_if_at_once(desk)[1]


def test_claims_that_were_not_shown_are_not_judged(desk):
    incident = shelling(desk)
    first, second, *_ = incident.members
    with pytest.raises(ReviewConflict):
        desk.split(incident.id, [first], "amal", shown={incident.id: (first, second)})
    assert desk.ledger.reviews.judged().different == frozenset()


def test_a_split_that_comes_while_claims_are_linked_is_followed_by_the_next_linking(desk, monkeypatch):
    incident = shelling(desk)
    away, store = incident.members[-1:], Ledger.store_incidents
    pairs = tuple((claim, away[0], False) for claim in incident.members[:-1])

    def store_late(ledger, *given, **named):
        # As another process does, which nothing here holds back.
        if next(ledger.reviews.of(reviewer="bela"), None) is None:
            ledger.reviews.make(Decision("split", incident=incident.id, pairs=pairs), reviewer="bela")
        store(ledger, *given, **named)

    monkeypatch.setattr(Ledger, "store_incidents", store_late)
    desk.edit(incident.members[0], "amal", field="modality", value="planned")
    desk.edit(incident.members[-1], "amal", field="background", value=True)
    update(desk.ledger, linker="test", scale=SCALE, anew=True)
    assert not desk.ledger.reviews.judged().different.isdisjoint({tuple(sorted(pairs[0][:2]))})
    desk.link()
    before, anew = as_if_at_once(desk)
    assert before == anew
