"""Both readers: all claims, who found each, and where they differ."""

from __future__ import annotations

from typing import Any

from dateline.exports.readings import how_read
from dateline.readers import Which
from tests.llm.server import Recorded, Reply, claim

TEXT = "Shells hit the port of Aden on Monday. Ministers will meet in Cairo on Thursday."
SHELLED = claim("Shells hit the port", place="Aden", time="on Monday", polarity="negative")


def test_a_claim_that_both_found_is_one_and_surer_than_either(server: Recorded, read: Any):
    server.claims = [SHELLED]
    ours = {c.type.value: c for c in read(TEXT, which=Which.built_in).claims}
    both = {c.type.value: c for c in read(TEXT, which=Which.both).claims}
    assert set(both) == set(ours) == {"shelling", "meeting"}
    assert both["shelling"].readers == ("built-in", "llm")
    assert both["meeting"].readers == ("built-in",)
    assert both["shelling"].confidence > max(0.5, ours["shelling"].confidence)


def test_fields_that_differ_are_listed_gravest_first_and_kept_as_rejected(server: Recorded, read: Any):
    server.claims = [SHELLED, claim("on Thursday", "damage")]
    reading = read(TEXT, which=Which.both)
    first, *rest = reading.differences
    assert (first.field, first.built_in, first.llm) == ("polarity", "positive", "negative")
    alone = {(d.built_in, d.llm) for d in rest if d.field == "claim"}
    assert alone == {("meeting", "-"), ("-", "damage")}
    [shelled] = [c for c in reading.claims if c.type.value == "shelling"]
    assert shelled.polarity.rejected[-1].label == "positive"


def test_claims_by_the_same_words_have_ids_of_their_own(server: Recorded, read: Any):
    text = "Shells hit the port of Aden on Sunday. The same was said on Monday."
    days = ("on Sunday", "on Monday")
    server.claims = [claim("Shells hit the port", place="Aden", time=day) for day in days]
    for which in (Which.llm, Which.both):
        claims = read(text, which=which).claims
        assert len(claims) >= 2
        assert len({one.id for one in claims}) == len(claims)


def test_differences_are_data_with_their_words(server: Recorded, read: Any):
    server.claims = [SHELLED]
    value = how_read(read(TEXT, which=Which.both))
    first = value["differences"][0]
    assert first["built-in"] == "positive"
    assert TEXT[first["words"]["start"] : first["words"]["end"]] == first["words"]["text"]


def test_where_the_model_fails_the_built_in_reader_s_claims_stand_and_it_is_said(server: Recorded, read: Any):
    server.script = [Reply(status=500)]
    reading = read(TEXT, which=Which.both)
    assert {c.readers for c in reading.claims} == {("built-in",)}
    assert reading.unread
    assert "NOT READ by the language model" in reading.report.notes[-1]


def test_another_language_is_read_by_the_model_alone_and_it_is_said(server: Recorded, read: Any):
    server.claims = [claim("обстріляли", place=("Харків", "Kharkiv"))]
    reading = read("Війська обстріляли Харків.", language="uk", which=Which.both)
    assert [c.readers for c in reading.claims] == [("llm",)]
    assert "by the language model alone" in reading.report.notes[-1]
