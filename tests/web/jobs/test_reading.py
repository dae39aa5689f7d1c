"""Reports handed in as texts, files and addresses, over a real server and its real reader."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from dateline.web.jobs.spool import Spool
from tests.reports import valid
from tests.web.jobs.reading import TEXTS, ended, hand_in
from tests.web.serving import Site

JSON = {"content-type": "application/json"}


def upload(site: Site, *files: tuple[str, bytes], **fields: str) -> dict[str, Any]:
    answer = site.client().post(
        "/api/v1/reports", params={"wait": 60}, files=[("files", file) for file in files], data=fields
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_a_text_gives_its_claims_and_is_known_from_then_on(desk: Site) -> None:
    first = hand_in(desk, TEXTS[0], wait=60)
    (report,) = first["reports"]
    assert report["state"] == "read"
    assert [claim["type"] for claim in report["claims"]] == ["shelling"]
    assert report["claims"][0]["time"]["start"] == "2024-05-13"
    assert report["claims"][0]["outlet"] == "Nile Wire"
    assert desk.client().get(f"/api/v1/claims/{report['claims'][0]['id']}").status_code == 200
    again = hand_in(desk, TEXTS[0], wait=60)
    assert again["reports"][0]["state"] == "known"
    assert again["reports"][0]["claims"] == report["claims"]


def test_a_job_ends_with_its_claims_linked(desk: Site) -> None:
    answer = desk.client().post("/api/v1/reports", json={"text": TEXTS[1], "title": "Strike"})
    assert answer.status_code == 202
    job = answer.json()
    assert answer.headers["location"] == job["links"]["self"]
    done = ended(desk, job["id"])
    assert (done["state"], done["counts"], done["by"]) == ("done", {"read": 1}, "local")
    assert done["incidents"] >= 1
    held = {id_ for incident in desk.ledger.incidents() for id_ in incident.claims}
    assert {c.id for c in desk.ledger.filed_claims(reports=[done["reports"][0]["report"]])} <= held
    assert desk.ledger.report(done["reports"][0]["report"]).title == "Strike"


def test_files_of_several_formats_and_a_hostile_name(desk: Site) -> None:
    lines = [{"text": TEXTS[2], "published": "2024-05-14"}, {"published": "2024-05-14"}, {"text": TEXTS[3]}]
    records = "\n".join(json.dumps(line) for line in lines).encode()
    page = f"<html><body><article><h1>War</h1><p>{TEXTS[4]}</p></article></body></html>".encode()
    done = upload(desk, ("../../../tmp/evil.jsonl", records), ("<img src=x>.html", page), outlet="Kivu Post")
    states = [(report["origin"], report["state"]) for report in done["reports"]]
    assert [state for _, state in states] == ["read", "failed", "read", "read"]
    assert states[0][0].startswith("evil.jsonl")
    assert states[3][0] == "<img src=x>.html"
    (failed,) = (report for report in done["reports"] if report["state"] == "failed")
    assert failed["error"]["code"] == "source-malformed"
    assert failed["error"]["expected"]
    assert failed["kept"] == "its address and the reason"
    ended(desk, done["id"])
    assert list(Spool.beside(desk.where).folder.iterdir()) == []


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/x", "http://[::1]/", "http://169.254.169.254/", "file:///etc/passwd"]
)
def test_addresses_of_private_networks_are_not_fetched(desk: Site, url: str) -> None:
    answer = desk.client().post("/api/v1/reports", params={"wait": 60}, json={"url": url})
    (report,) = answer.json()["reports"]
    assert (report["state"], report["error"]["code"]) == ("failed", "source-refused")


def test_a_bomb_costs_its_own_report_only(desk: Site) -> None:
    bomb = gzip.compress(b"\x00" * 200_000_000)
    done = upload(desk, ("bomb.warc.gz", bomb), ("fine.txt", TEXTS[0].encode()), ("bomb.txt", bomb))
    states = [report["state"] for report in done["reports"]]
    assert states[0] == states[-1] == "failed"
    assert states[1] in ("read", "known")


def test_every_valid_format_is_taken(desk: Site) -> None:
    assert valid
    text = TEXTS[0]
    feed = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Nile Wire</title><item>
        <title>War</title><description>{text} {text}</description></item></channel></rss>""".encode()
    mail = (
        f"From: a@example.org\r\nSubject: War\r\nDate: Tue, 14 May 2024 08:00:00 +0000\r\n\r\n{text}".encode()
    )
    done = upload(
        desk,
        ("feed.xml", feed),
        ("one.eml", mail),
        ("empty.txt", b""),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00"),
    )
    states = [report["state"] for report in done["reports"]]
    assert states == ["read", "read", "failed", "failed"]


def test_what_is_too_large_or_nothing_is_refused_in_the_one_shape(desk: Site) -> None:
    client = desk.client()
    answers = {
        "bytes": client.post("/api/v1/reports", json={"text": "x" * 501_000}),
        "undeclared": client.post(
            "/api/v1/reports", content=(b"x" * 10_000 for _ in range(51)), headers=JSON
        ),
        "files": client.post("/api/v1/reports", files=[("files", (f"{n}.txt", b"x")) for n in range(21)]),
        "texts": client.post("/api/v1/reports", json=[{"text": "x"}] * 21),
    }
    for name, answer in answers.items():
        assert answer.status_code == 413, (name, answer.text)
        assert set(answer.json()["error"]) == {"code", "found", "expected", "cure"}, name
    for body in ({}, {"text": " "}, [], {"text": 3}, "words", None):
        answer = client.post("/api/v1/reports", json=body)
        assert (answer.status_code, answer.json()["error"]["code"]) == (422, "request-malformed"), body
    answer = client.post("/api/v1/reports", json={"text": "x", "published": "Tuesday"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "date-unreadable")
