"""Asking a server that is busy, broken, slow, talks nonsense, stops short or refuses."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import ReadingFailed
from dateline.llm.faults import ModelRefused, ModelUnreachable, SettingsRefused
from dateline.llm.limits import LARGEST
from dateline.llm.server import Server
from dateline.llm.settings import KEY, Settings
from dateline.model import Report
from dateline.readers import Reader
from tests.llm.server import Recorded, Reply, claim

TEXT = "Shells hit the port of Aden on Monday. Two people were killed in Taiz on Sunday."
HIT, DEAD = claim("Shells hit the port", place="Aden"), claim("killed in Taiz", "casualties", place="Taiz")
TWO_PASSAGES: dict[str, Any] = {"passage": 200, "overlap": 0}
LONG = f"{TEXT} {'Nothing else was said that day by anybody. ' * 4}".strip() + " Rockets fell on Marib today."


def _answer(*claims: object) -> Reply:
    return Reply(json.dumps({"claims": claims}))


def _kinds(reading: Any) -> list[str]:
    return [claim.evidence_text for claim in reading.claims]


def test_the_question_is_the_instruction_the_passage_and_a_strict_schema(server: Recorded, read: Any):
    server.claims = [HIT, DEAD]
    assert _kinds(read(TEXT)) == ["Shells hit the port", "killed in Taiz"]
    [asked] = server.requests
    assert asked["model"] == "recorded-1"
    assert asked["temperature"] == 0
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert asked["messages"][0]["role"] == "system"
    assert server.passages() == [TEXT]
    assert "Tuesday 2024-05-14" in asked["messages"][1]["content"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_or_broken_server_is_asked_again(server: Recorded, reader: Any, read: Any, status: int):
    server.script = [Reply(status=status, headers={"Retry-After-Ms": "1"})] * 2
    server.claims = [HIT]
    by = reader(retries=3)
    assert _kinds(read(TEXT, by=by)) == ["Shells hit the port"]
    assert (by.model.costs.requests, by.model.costs.retries) == (3, 2)


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(status=429, body={"error": {"message": "too many"}}), "429"),
        (Reply(status=500), "500"),
        (Reply("", refusal="I cannot help with that"), "refused"),
        (Reply("", finish="content_filter"), "refused"),
        (Reply(body={"choices": []}), "none of this interface"),
        (Reply(body="<html>proxy</html>"), "none of this interface"),
        (Reply(wait=1.6), "within 1 seconds"),
        (Reply(body="[" * 100_000), "none of this interface"),
        (Reply(body={"choices": [{"message": {"content": [{"text": "{}"}]}}]}), "none of this interface"),
        (Reply(body="x" * (LARGEST + 1)), "larger than any can be"),
    ],
)
def test_a_passage_without_an_answer_is_unread_and_the_others_are_read(
    server: Recorded, read: Any, reply: Reply, reason: str
):
    server.script = [reply]
    server.claims = [claim("Rockets fell")]
    reading = read(LONG, concurrency=1, timeout=1.0, **TWO_PASSAGES)
    assert _kinds(reading) == ["Rockets fell"]
    [(span, why)] = reading.unread
    assert span.start == 0
    assert reason in why
    assert reading.report.notes == (
        f"NOT READ: characters 0 to {span.end}, of which nothing is known ({why})",
    )


def test_a_report_of_which_nothing_was_read_is_a_failure_and_no_report_without_claims(
    server: Recorded, read: Any
):
    server.script = [Reply(status=500)]
    reading = read(TEXT)
    assert isinstance(reading, ReadingFailed)
    assert "500" in reading.found


def test_a_malformed_answer_is_asked_for_once_more_and_told_why(server: Recorded, read: Any):
    server.script = [Reply("Here you are: shelling"), _answer(HIT)]
    assert _kinds(read(TEXT)) == ["Shells hit the port"]
    first, second = (asked["messages"][1]["content"] for asked in server.requests)
    assert "could not be read" not in first
    assert "could not be read: it holds no JSON object" in second


def test_two_malformed_answers_make_the_passage_unread(server: Recorded, read: Any):
    server.script = [Reply("none"), Reply('{"claims": 0}')]
    reading = read(TEXT)
    assert isinstance(reading, ReadingFailed)
    assert len(server.requests) == 2


def test_an_answer_that_was_cut_is_asked_for_in_halves(server: Recorded, read: Any):
    server.script = [Reply('{"claims": [{"evi', finish="length")]
    server.claims = [HIT, DEAD]
    assert _kinds(read(TEXT)) == ["Shells hit the port", "killed in Taiz"]
    whole, *halves = server.passages()
    assert whole == TEXT
    assert " ".join(halves) == TEXT


def test_a_half_that_is_cut_again_is_unread(server: Recorded, read: Any):
    server.script = [Reply("{", finish="length"), Reply("{", finish="length")]
    server.claims = [DEAD]
    reading = read(TEXT)
    assert _kinds(reading) == ["killed in Taiz"]
    assert [span.of(TEXT) for span, _ in reading.unread] == ["Shells hit the port of Aden on Monday."]


def test_no_more_questions_at_once_than_allowed(server: Recorded, read: Any):
    server.script = [Reply('{"claims": []}', wait=0.05) for _ in range(8)]
    text = " ".join(
        f"On day {n} nothing at all was told by anybody who had been in the town itself." for n in range(40)
    )
    read(text, concurrency=2, **TWO_PASSAGES)
    assert server.most_at_once == 2


def test_what_was_answered_is_not_asked_again(server: Recorded, reader: Any, read: Any, tmp_path: Path):
    server.script = [Reply("nonsense"), Reply("nonsense")]
    server.claims = [HIT]
    assert isinstance(read(TEXT, cache=tmp_path), ReadingFailed)
    assert _kinds(read(TEXT, cache=tmp_path)) == ["Shells hit the port"]
    by = reader(cache=tmp_path)
    assert _kinds(read(TEXT, by=by)) == ["Shells hit the port"]
    assert (by.model.costs.cached, by.model.costs.tokens_in) == (1, 0)
    assert len(server.requests) == 3
    read(TEXT, cache=tmp_path, model="another")
    read(TEXT + " More.", cache=tmp_path)
    assert len(server.requests) == 5


def test_a_damaged_cache_is_asked_anew(server: Recorded, read: Any, tmp_path: Path):
    server.claims = [HIT]
    read(TEXT, cache=tmp_path)
    [held] = tmp_path.rglob("*.json")
    assert held.stat().st_mode & 0o077 == 0
    held.write_text('{"answer": "{broken')
    assert _kinds(read(TEXT, cache=tmp_path)) == ["Shells hit the port"]
    assert len(server.requests) == 2


def test_costs_are_counted_and_priced(server: Recorded, reader: Any, read: Any):
    server.claims = [HIT]
    by = reader(price_in=1.0, price_out=10.0, currency="EUR")
    read(TEXT, by=by)
    [line] = by.told()
    assert "1,000 tokens in, 200 out, 0.0030 EUR" in line


@pytest.mark.parametrize("status", [401, 402, 403, 404])
def test_a_server_that_knows_no_such_key_or_model_ends_the_run(server: Recorded, read: Any, status: int):
    server.script = [Reply(status=status, body={"error": {"message": "no"}})]
    with pytest.raises(ModelRefused) as caught:
        read(TEXT)
    assert caught.value.cure


def test_nobody_at_the_address_ends_the_run_with_the_cure(read: Any):
    with pytest.raises(ModelUnreachable) as caught:
        read(TEXT, url="http://127.0.0.1:9/v1")
    assert "--llm-url" in caught.value.cure


def test_fields_of_a_request_can_be_added_replaced_and_left_out(server: Recorded, read: Any):
    read(TEXT, request={"max_tokens": "", "max_completion_tokens": 99, "temperature": 1})
    [asked] = server.requests
    assert "max_tokens" not in asked
    assert (asked["max_completion_tokens"], asked["temperature"]) == (99, 1)


@pytest.fixture
def keyed(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv(KEY, "sk-very-secret-0123456789")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-another-service")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-another-service")
    return "sk-very-secret-0123456789"


def test_the_key_comes_from_its_own_variable_and_is_written_nowhere(
    server: Recorded, reader: Callable[..., Reader], read: Any, keyed: str, tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
):  # fmt: skip
    caplog.set_level(logging.DEBUG)
    server.script = [Reply(status=500, body={"error": {"message": f"the key {keyed} is odd"}})]
    server.claims = [HIT]
    by = reader(cache=tmp_path)
    failed = read(TEXT, by=by)
    read(TEXT, by=by)
    assert server.headers[0]["authorization"] == f"Bearer {keyed}"
    assert not any("of-another-service" in value for held in server.headers for value in held.values())
    written = " ".join(path.read_text() for path in tmp_path.rglob("*.json"))
    assert keyed not in f"{failed}{written}{caplog.text}{by.settings!r}{list(by.told())}"
    assert "[the key]" in failed.found


@pytest.mark.usefixtures("keyed")
@pytest.mark.parametrize("url", ["http://models.example.org/v1", "HTTP://models.example.org/v1"])
def test_a_key_is_not_sent_unencrypted_to_another_machine(url: str):
    with pytest.raises(SettingsRefused):
        Server.open(Settings(url=url, model="m"))


@pytest.mark.usefixtures("keyed")
@pytest.mark.parametrize("url", ["http://127.0.0.2:1/v1", "http://[::1]:1/v1", "http://LOCALHOST:1/v1"])
def test_every_name_of_this_machine_is_this_machine(url: str):
    Server.open(Settings(url=url, model="m")).close()


def test_a_line_break_after_the_key_is_no_part_of_it(
    server: Recorded, read: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(KEY, " sk-0123\n")
    read(TEXT)
    assert server.headers[0]["authorization"] == "Bearer sk-0123"


@pytest.mark.parametrize("key", ["sk-01\n23", "sk-ключ", "sk 0123"])
def test_a_key_that_no_header_can_hold_is_refused_and_not_repeated(
    read: Any, monkeypatch: pytest.MonkeyPatch, key: str
):
    monkeypatch.setenv(KEY, key)
    with pytest.raises(SettingsRefused) as caught:
        read(TEXT)
    assert KEY in str(caught.value)
    assert "23" not in str(caught.value)
    assert "ключ" not in str(caught.value)


def test_an_answer_that_never_ends_is_given_up(server: Recorded, read: Any):
    server.script = [Reply(body=" " * 200, drip=0.1)]
    reading = read(TEXT, timeout=1.0)
    assert isinstance(reading, ReadingFailed)
    assert "within 1 seconds" in reading.found


def test_tokens_that_a_server_does_not_count_cost_no_answer(server: Recorded, reader: Any, read: Any):
    message = {"content": json.dumps({"claims": [HIT]})}
    body = {"choices": [{"message": message, "finish_reason": "stop"}], "usage": {"prompt_tokens": None}}
    server.script = [Reply(body=body)]
    by = reader()
    assert _kinds(read(TEXT, by=by)) == ["Shells hit the port"]
    assert by.model.costs.tokens_in == 0


def test_half_a_character_in_an_answer_is_kept_as_a_question_mark(
    server: Recorded, read: Any, tmp_path: Path
):
    text = json.dumps({"claims": [HIT, claim("\\ud83d")]}, ensure_ascii=False).replace("\\\\ud83d", "\ud83d")
    server.script = [Reply(text)]
    for _ in range(2):
        assert _kinds(read(TEXT, cache=tmp_path)) == ["Shells hit the port"]
    assert len(server.requests) == 1


def test_a_report_on_which_a_rule_breaks_costs_no_other(
    server: Recorded, reader: Any, monkeypatch: pytest.MonkeyPatch
):
    def broken(report: Report, *rest: Any) -> Any:
        if report.id == "rep_odd":
            raise ValueError("a rule that nobody thought through")
        return parse(report, *rest)

    by = reader()
    parse = by.kit.parser.parse
    monkeypatch.setattr(by.kit.parser, "parse", broken)
    server.claims = [HIT]
    readings = dict(by.read_all([Report(id="rep_odd", text=TEXT), Report(id="rep_plain", text=TEXT)]))
    odd, plain = readings.values()
    assert isinstance(odd, ReadingFailed)
    assert _kinds(plain) == ["Shells hit the port"]


def test_once_a_server_knows_no_such_model_nothing_more_is_asked(server: Recorded, read: Any):
    server.script = [Reply(status=404)]
    with pytest.raises(ModelRefused):
        read(LONG, concurrency=1, **TWO_PASSAGES)
    assert len(server.requests) == 1


def test_a_redirect_is_not_followed(server: Recorded, read: Any):
    server.script = [Reply(status=307, headers={"Location": f"{server.address}/elsewhere"})]
    assert isinstance(read(TEXT), ReadingFailed)
    assert len(server.requests) == 1
