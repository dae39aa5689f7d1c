"""The audit: every claim can be followed to the hash of its report, and no text goes with it."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import replace

import pytest

from dateline.exports.audit import FORMAT, MEMBERS
from dateline.exports.files import export
from dateline.exports.formats import Options
from dateline.model import Contradiction, Filter
from dateline.recording import record_of
from tests.exports.making import write


@pytest.fixture
def members(ledger, tmp_path):
    write(ledger, "audit", tmp_path / "audit.zip")
    with zipfile.ZipFile(tmp_path / "audit.zip") as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def lines(data):
    return [json.loads(line) for line in data.splitlines()]


def test_the_manifest_holds_the_hash_of_every_other_member(members):
    assert set(members) == set(MEMBERS)
    manifest = json.loads(members.pop("manifest.json"))
    assert manifest == {name: f"SHA-256:{hashlib.sha256(data).hexdigest()}" for name, data in members.items()}


def test_claims_judgements_reports_and_incidents_fit_each_other(members, ledger):
    claims, judgements = lines(members["claims.jsonl"]), lines(members["judgements.jsonl"])
    reports = {report["id"]: report for report in lines(members["reports.jsonl"])}
    assert [c["id"] for c in claims] == [j["claim"] for j in judgements]
    assert {c["report"] for c in claims} == set(reports)
    told = {id_ for incident in lines(members["incidents.jsonl"]) for id_ in incident["claims"]}
    assert told < {c["id"] for c in claims}
    for id_, report in reports.items():
        text = ledger.report(id_).text
        assert report["text_sha256"] == f"SHA-256:{hashlib.sha256(text.encode()).hexdigest()}"
        assert "text" not in report


def test_provenance_leads_from_incidents_to_reports(members):
    prov = json.loads(members["prov.json"])
    entities = set(prov["entity"])
    derived = {(r["prov:generatedEntity"], r["prov:usedEntity"]) for r in prov["wasDerivedFrom"].values()}
    assert {end for pair in derived for end in pair} <= entities
    assert {r["prov:activity"] for r in prov["wasGeneratedBy"].values()} <= set(prov["activity"])
    assert {r["prov:agent"] for r in prov["wasAssociatedWith"].values()} == set(prov["agent"])
    incidents = {made for made, _ in derived if made.startswith("dateline:inc_")}
    reports = {used for _, used in derived if used.startswith("dateline:rep_")}
    assert (len(incidents), len(reports)) == (4, 6)


def test_only_the_contradictions_of_its_incidents_go_with_it(ledger, tmp_path):
    [told, *_] = ledger.incidents()
    pair = ("clm_1", "clm_2")
    clashes = [
        Contradiction(incident, *pair, "figures", "5", "7", "five", "seven", "the ranges do not meet")
        for incident in (told.id, "inc_elsewhere")
    ]
    record = replace(record_of(ledger, Filter()), contradictions=lambda: iter(clashes))
    out = tmp_path / "audit.zip"
    export(FORMAT, record, out, options=Options())
    with zipfile.ZipFile(out) as file:
        assert [line["incident"] for line in lines(file.read("contradictions.jsonl"))] == [told.id]
