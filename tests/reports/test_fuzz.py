"""Broken and hostile files of every format: an error with a cure or a report, in time, and no lost neighbour.

FUZZ_EXAMPLES says how many inputs each test tries; `make fuzz` runs 10,000.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import DatelineError
from dateline.model import Report
from dateline.reports import Failure, pdf_pages
from dateline.reports.assemble import assemble
from dateline.reports.formats import pdf
from dateline.reports.formats.table import read_raw
from dateline.reports.raw import Draft, Raw
from tests.reports import valid

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "25"))
SECONDS = 5
MANY = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
)
FEW = settings(MANY, max_examples=max(3, EXAMPLES // 200))
# Pieces that mean something to one format or another.
TOKENS = (
    b"<item>", b"</item>", b"<entry", b"<!--", b"-->", b"<![CDATA[", b"]]>",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"&#0;", b"&#xD800;", b"&a;", b"<?xml version='1.0' encoding='utf-16'?>", b"<div>" * 50, b'"', b'""',
    b"'",
    b",", b"\n", b"\r\n\r\n", b"\r", b"{", b"}", b"[" * 40, b"\\u", b"\\ud800", b"\x00", b"\xff\xfe",
    b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"Content-Length: 99999999\r\n", b"Content-Length: -1\r\n",
    b"HTTP/1.1 200",
    b"%PDF-1.7", b"endobj", b"endstream", b"/Length 1", b"/Prev 0", b"2 0 R", b"/FlateDecode", b"--b1\r\n",
    b"=?utf-8?b?", b"=?x?q?=?=", b"charset=punycode", b"charset=rot13", b"1e999", b"-1", b"null", b"NaN",
    "“".encode(), "\u202e".encode(), "\u2028".encode(),
)  # fmt: skip


@contextmanager
def in_time() -> Iterator[None]:
    """Fails what takes more than five seconds of the processor, also in an endless loop."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"takes more than {SECONDS} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def read(data: bytes, suffix: str) -> list[Report | Failure]:
    """Reads as `open_sources` does, without a file."""
    raw = Raw(f"a{suffix}", data, suffix)
    found: list[Report | Failure] = []
    with in_time():
        try:
            found += [assemble(draft, raw.origin) for draft in read_raw(raw)]
        except DatelineError as error:
            found.append(Failure(raw.origin, error))
    for result in found:
        if isinstance(result, Failure):
            assert result.error.found
            assert "takes more than" not in result.error.found
            assert result.error.expected or result.error.cure
        else:
            result.text.encode()
            assert result.text.strip()
            (result.title or "").encode()
            (result.outlet or "").encode()
    return found


edits = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 40),
        st.one_of(st.binary(max_size=20), st.sampled_from(TOKENS)),
    ),
    min_size=1,
    max_size=4,
)


def edited(part: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """The part with pieces cut out and others put in; its first byte stays."""
    for where, cut, piece in edits:
        at = min(1 + int(where * len(part)), len(part))
        part = part[:at] + piece + part[at + cut :]
    return part


@pytest.mark.parametrize("suffix", [s for s in valid.ALL if s != ".pdf"])
@MANY
@given(data=st.one_of(st.binary(max_size=400), st.lists(st.sampled_from(TOKENS), max_size=30).map(b"".join)))
def test_any_bytes_give_an_error_or_a_report(suffix, data):
    assert read(data, suffix)


@pytest.mark.parametrize("suffix", [s for s in valid.OF_ONE if s != ".pdf"])
@MANY
@given(edits=edits)
def test_edited_document_gives_an_error_or_a_report(suffix, edits):
    assert len(read(edited(valid.OF_ONE[suffix](valid.ITEMS)[1], edits), suffix)) == 1


@pytest.mark.parametrize("suffix", valid.OF_MANY)
@MANY
@given(edits=edits, which=st.integers(0, len(valid.ITEMS) - 1))
def test_edited_record_takes_no_neighbour_with_it(suffix, edits, which):
    parts = valid.OF_MANY[suffix](valid.ITEMS)
    at = which + 1
    # In formats of lines nothing but the line's end tells records apart: that one stays.
    end = b"\n" if suffix in (".jsonl", ".csv") else b""
    parts[at] = edited(parts[at].removesuffix(end), edits) + end
    found = read(b"".join(parts), suffix)
    texts = [result.text for result in found if isinstance(result, Report)]
    for item in valid.ITEMS[:which] + valid.ITEMS[which + 1 :]:
        last = item.text[-40:]
        assert any(item.word in text and last in text for text in texts), (item.word, found)


@pytest.mark.parametrize("suffix", valid.ALL)
@FEW
@given(edits=edits)
def test_edited_file_as_a_whole_gives_something(suffix, edits):
    assert read(edited(b"".join(valid.ALL[suffix](valid.ITEMS)), edits), suffix)


def pdf_values(data: bytes) -> list[dict[str, object]]:
    with in_time():
        values = list(pdf_pages.pages(data))
    assert values
    assert "takes more than" not in str(values)
    return values


@MANY
@given(edits=edits)
def test_edited_pdf_gives_its_pages_or_says_why_not(edits):
    values = pdf_values(edited(valid.pdf(valid.ITEMS)[1], edits))
    assert {"done", "error", "locked"} & values[-1].keys()


@MANY
@given(data=st.one_of(st.binary(max_size=400), st.lists(st.sampled_from(TOKENS), max_size=30).map(b"".join)))
def test_any_bytes_as_a_pdf(data):
    pdf_values(b"%PDF-1.4\n" + data)


def test_pdf_that_never_ends_is_stopped_and_keeps_the_pages_before(monkeypatch, tmp_path):
    script = tmp_path / "loop.py"
    script.write_text(
        "import json, sys, time\n"
        "for value in ({'pages': 3}, {'text': 'Shells fell on the port of Hodeidah.'}):\n"
        "    print(json.dumps(value), flush=True)\n"
        "time.sleep(60)\n"
    )
    monkeypatch.setattr(pdf_pages, "__file__", str(script))
    monkeypatch.setattr(pdf, "_SECONDS", 1.0)
    [draft] = read_raw(Raw("a.pdf", b"%PDF-1.4", ".pdf"))
    assert isinstance(draft, Draft)
    assert draft.notes == ("stopped after page 1 of 3: too much time or memory",)
