"""A workspace whose reader asks a language model: the worker's own process does, and says what is unread."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.llm.settings import Settings
from dateline.readers import Reader, Which
from tests.llm.server import Recorded, Reply, claim, serving
from tests.web.jobs.reading import ended, hand_in
from tests.web.serving import Site, site

UKRAINIAN = "Війська обстріляли Харків у понеділок. " + "Більше ніхто нічого не розповідав того дня. " * 8


@pytest.fixture
def server() -> Iterator[Recorded]:
    with serving() as recorded:
        recorded.claims = [
            claim("обстріляли", place=("Харків", "Kharkiv"), time=("у понеділок", "on Monday"))
        ]
        yield recorded


@pytest.fixture
def desk(server: Recorded, tmp_path: Path) -> Iterator[Site]:
    asked = Settings(
        url=server.address, model="recorded-1", passage=200, overlap=0, retries=0, concurrency=1, timeout=20
    )
    with site(tmp_path / "ledger.db", reader=Reader(Which.llm, asked)) as served:
        yield served


def test_a_report_in_another_language_is_read_and_what_is_unread_is_said(
    desk: Site, server: Recorded
) -> None:
    server.script = [Reply(status=400)]
    job = hand_in(desk, "Було тихо. " * 16 + "\n" + UKRAINIAN)
    (report,) = ended(desk, job["id"])["reports"]
    assert (report["state"], report["claims"]) == ("read", 1)
    assert report["error"]["found"].startswith("NOT READ: characters 0 to")
    [told] = desk.ledger.claims()
    assert told.public["place"]["name"] == "Kharkiv"
    page = desk.client().get(f"/reports/{report['report']}", headers={"accept": "text/html"})
    assert "NOT READ: characters 0 to" in page.text
